/** From a landing folder to the ledger: finding files, taking each once, in order (RULES 4, 5). */
package org.patronage.application.delivery;
