/** When things are due, on the run's clock in UTC (RULES 1, 11 to 13). */
package org.patronage.domain.calendar;
