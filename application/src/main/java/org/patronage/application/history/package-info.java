/** The history that deliveries are applied to, and its editions (RULES 3, 4, 9). */
package org.patronage.application.history;
