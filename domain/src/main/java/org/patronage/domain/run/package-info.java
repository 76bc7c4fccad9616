/** Who may run: one at a time (RULES 3). */
package org.patronage.domain.run;
