package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.schedule.JobReport;
import org.patronage.bootstrap.interruption.Boundaries.Side;
import org.patronage.domain.calendar.ScheduledTask;

/** Storage fails once, below Spark and Delta, at a side of a boundary. */
final class FailingStorage implements CutOff {
  @Override
  public boolean at(Home home, RunMode mode, String boundary, Side side) {
    Once failure =
        new Once(
            boundary,
            side,
            () -> {
              throw new IOException("storage fails");
            });
    Boundaries.watch(home.root(), failure);
    boolean backedUp = backsUp(home, mode);
    assertTrue(failure.happened(), "the boundary was not reached");
    return backedUp;
  }

  /** A task of the calendar that fails keeps no other from being done. */
  private static boolean backsUp(Home home, RunMode mode) {
    try {
      RunReport report = home.run(mode, Zone.SATURDAY);
      return report.jobs().exists(JobReport::isFailed)
          && !report.job(ScheduledTask.BACKUP).exists(JobReport::isFailed);
    } catch (StorageException said) {
      assertTrue(said.getMessage().contains("Check"), said::getMessage);
      return false;
    }
  }
}
