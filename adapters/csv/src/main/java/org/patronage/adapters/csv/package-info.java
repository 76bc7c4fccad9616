/**
 * CSV as the feeds send it: RFC 4180, UTF-8, one broken line costing one line only (RULES 2, 5).
 */
package org.patronage.adapters.csv;
