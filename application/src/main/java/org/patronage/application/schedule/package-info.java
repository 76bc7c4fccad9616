/** What runs by the calendar, and what makes up for a day without a run (RULES 4, 11 to 13). */
package org.patronage.application.schedule;
