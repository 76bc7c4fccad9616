package org.patronage.domain.calendar;

/** What runs by the calendar, in the order of a run (RULES 4). */
public enum ScheduledTask {
  EDIPI_BACKFILL,
  DMDC_EXPORT,
  BACKUP
}
