/** What was refused, and what people decide about it (RULES 5). */
package org.patronage.application.quarantine;
