/** The correlation lookup and the PT sources (RULES 7, 10). */
package org.patronage.application.identity;
