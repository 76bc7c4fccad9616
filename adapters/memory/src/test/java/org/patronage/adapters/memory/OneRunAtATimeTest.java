package org.patronage.adapters.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.patronage.application.StorageException;
import org.patronage.application.backup.NoteRestore;
import org.patronage.application.backup.RestoreBackup;
import org.patronage.application.backup.RestoreRequest;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.RefillEdipis;
import org.patronage.application.run.Notice;
import org.patronage.application.run.RunJournal;
import org.patronage.application.run.RunLease;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.RunRecord;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.application.run.StepTimes;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.verification.VerifyHistory;
import org.patronage.domain.run.Owner;

/** Whatever writes the tables has the lease, from before its log row until after it (RULES 3). */
class OneRunAtATimeTest {
  private static final Instant NOW = Instant.parse("2025-01-08T14:00:00Z");
  private static final RunReport NOTHING =
      new RunReport("update", Option.none(), List.empty(), Option.none(), List.empty());
  private static final String REFUSED =
      "Another run is at work: run-1 by patronage@node-1 (process 42) since 2025-01-08T14:00:00Z,"
          + " last heard of 2025-01-08T14:00:00Z. Wait until it has ended; where its process is"
          + " gone, until 10 minutes after it was last heard of.";

  private final InMemoryWarehouse warehouse = new InMemoryWarehouse();
  private final RunLog log = new InMemoryRunLog(warehouse);
  private final RunLease lease =
      new InMemoryRunLease(
          warehouse, new Owner("patronage", "node-1", 42), InstantSource.fixed(NOW));
  private final WorkAlone alone = new WorkAlone(lease);
  private final java.util.List<Notice> notices = new ArrayList<>();
  private final RunJournal journal =
      new RunJournal(
          alone,
          log,
          notices::add,
          new InMemoryRecovery(warehouse),
          new StepTimes(RunListener.silent(), InstantSource.fixed(NOW)));

  private RunReport run(String id, Supplier<RunReport> work) {
    return journal.keep(new Receipt(id, NOW), "update", work);
  }

  private RunRecord row(String id) {
    return log.newest(10).find(row -> row.runId().equals(id)).get();
  }

  @Test
  void a_second_run_is_refused_and_told_who_is_at_work_since_when() {
    run(
        "run-1",
        () -> {
          StorageException refusal =
              assertThrows(StorageException.class, () -> run("run-2", () -> NOTHING));
          assertEquals(REFUSED, refusal.getMessage());
          return NOTHING;
        });
  }

  @Test
  void a_run_that_is_refused_leaves_no_row_and_the_others_alone() {
    run(
        "run-1",
        () -> {
          assertThrows(StorageException.class, () -> run("run-2", () -> NOTHING));
          assertEquals(RunStatus.RUNNING, row("run-1").status());
          return NOTHING;
        });
    assertEquals(List.of("run-1"), log.newest(10).map(RunRecord::runId).toList());
    assertEquals(RunStatus.SUCCEEDED, row("run-1").status());
  }

  @Test
  void somebody_hears_of_a_run_that_is_refused() {
    RunLease.Held held = lease.take("run-1").get();
    assertThrows(StorageException.class, () -> run("run-2", () -> NOTHING));
    held.close();
    assertEquals(java.util.List.of(REFUSED), notices.stream().map(Notice::error).toList());
  }

  @Test
  void a_restore_is_refused_while_a_run_is_at_work() {
    InMemoryEditions editions = new InMemoryEditions(warehouse);
    RestoreBackup restore =
        new RestoreBackup(
            new InMemoryBackups(warehouse),
            new InMemoryBackups(warehouse),
            alone,
            new RefillEdipis(
                editions,
                new InMemoryDmdcExtracts(warehouse),
                new InMemoryMissingEdipis(warehouse)),
            new NoteRestore(editions, new InMemoryFileLedger(warehouse)),
            new VerifyHistory(editions, new InMemoryHistoryInspection(warehouse)));
    RestoreRequest everything = new RestoreRequest(Option.none(), Option.none());
    Receipt receipt = new Receipt("run-2", Instant.EPOCH);
    run(
        "run-1",
        () -> {
          assertEquals(
              REFUSED,
              assertThrows(StorageException.class, () -> restore.restore(everything, receipt))
                  .getMessage());
          return NOTHING;
        });
  }

  @Test
  void a_run_that_failed_is_in_nobodys_way() {
    assertThrows(
        StorageException.class,
        () ->
            run(
                "run-1",
                () -> {
                  throw new StorageException("Cannot reach it", "Mend it.");
                }));
    assertEquals(NOTHING, run("run-2", () -> NOTHING));
  }

  @Test
  void a_run_whose_process_ended_without_a_word_is_told_so_by_the_next() {
    log.record(new RunRecord("run-1", NOW, "update", RunStatus.RUNNING, "", 0, Map.of()));
    run("run-2", () -> NOTHING);
    assertEquals(RunStatus.FAILED, row("run-1").status());
    assertEquals("The process ended without a word", row("run-1").error());
    assertEquals(RunStatus.SUCCEEDED, row("run-2").status());
    assertTrue(notices.isEmpty());
  }
}
