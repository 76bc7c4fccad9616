/** A run, whole, with its log (RULES 4). */
package org.patronage.application.run;
