/** What the Defense Manpower Data Center is sent: eligibility, record, window (RULES 11). */
package org.patronage.domain.dmdc;
