/** When a file is too bad to apply (RULES 5). */
package org.patronage.domain.quality;
