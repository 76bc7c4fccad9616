package org.patronage.application.schedule;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.domain.calendar.ScheduledTask;

/** A use case that the calendar starts, or somebody by hand. */
public interface ScheduledJob {

  /** Which of the tasks it is. */
  ScheduledTask task();

  /**
   * The newest day on which it left something behind, by the run's clock; none before the first.
   */
  Option<LocalDate> lastDone();

  /** Does it, for the day of the run's clock; doing it again on that day does no harm. */
  JobResult carryOut(Edition edition, Receipt receipt);
}
