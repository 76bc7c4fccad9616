/** Who is who: the correlation of identifiers from the Master Veteran Index (RULES 10). */
package org.patronage.domain.identity;
