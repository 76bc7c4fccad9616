package org.patronage.adapters.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.HashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.schedule.CarryOutSchedule;
import org.patronage.application.schedule.JobReport;
import org.patronage.application.schedule.JobResult;
import org.patronage.application.schedule.JobStatus;
import org.patronage.application.schedule.ScheduledJob;
import org.patronage.application.verification.BrokenInvariantException;
import org.patronage.application.verification.BrokenInvariants;
import org.patronage.domain.calendar.Schedule;
import org.patronage.domain.calendar.ScheduledTask;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.run.Owner;

/** On a last Friday of a month a backfill is due, and an export after it. */
class CarryOutScheduleTest {
  private static final Receipt LAST_FRIDAY =
      new Receipt("run", Instant.parse("2025-01-31T14:00:00Z"));

  private final List<ScheduledTask> done = new ArrayList<>();

  @Test
  void a_task_that_fails_keeps_none_of_the_others_from_being_done() {
    Seq<JobReport> reports =
        carryOut(
            () -> {
              throw new StorageException("Cannot write", "Try again.");
            });
    assertEquals(List.of(true, false), reports.map(JobReport::isFailed).toJavaList());
    assertEquals(List.of(ScheduledTask.DMDC_EXPORT), done);
  }

  @Test
  void nothing_is_sent_of_a_history_that_does_not_hold() {
    Supplier<JobResult> breaking =
        () -> {
          throw BrokenInvariants.planned("it", "there", HashMap.of(Invariant.ONE_ACTIVE, 1L));
        };
    assertThrows(BrokenInvariantException.class, () -> carryOut(breaking));
    assertEquals(List.of(), done);
  }

  private Seq<JobReport> carryOut(Supplier<JobResult> backfill) {
    InMemoryWarehouse warehouse = new InMemoryWarehouse();
    Owner owner = new Owner("patronage", "node-1", 1);
    WorkAlone alone = new WorkAlone(new InMemoryRunLease(warehouse, owner, InstantSource.system()));
    CarryOutSchedule schedule =
        new CarryOutSchedule(
            Schedule.STANDARD,
            Vector.of(
                new Job(ScheduledTask.EDIPI_BACKFILL, backfill),
                new Job(ScheduledTask.DMDC_EXPORT, this::sent)),
            new InMemoryRunLog(warehouse),
            alone,
            RunListener.silent());
    return alone.perform(
        LAST_FRIDAY.runId(), () -> schedule.carryOut(new Edition("one"), LAST_FRIDAY));
  }

  private JobResult sent() {
    done.add(ScheduledTask.DMDC_EXPORT);
    return new JobResult(JobStatus.DONE, "", Map.of());
  }

  /** Something that is due. */
  private record Job(ScheduledTask task, Supplier<JobResult> work) implements ScheduledJob {
    @Override
    public Option<LocalDate> lastDone() {
      return Option.none();
    }

    @Override
    public JobResult carryOut(Edition edition, Receipt receipt) {
      return work.get();
    }
  }
}
