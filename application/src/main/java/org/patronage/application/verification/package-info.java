/** Holding the history against its invariants, over everything. */
package org.patronage.application.verification;
