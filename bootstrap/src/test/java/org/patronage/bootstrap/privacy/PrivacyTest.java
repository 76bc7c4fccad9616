package org.patronage.bootstrap.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patronage.adapters.memory.InMemoryRunLease;
import org.patronage.adapters.memory.InMemoryRunLog;
import org.patronage.adapters.memory.InMemoryWarehouse;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.schedule.CarryOutSchedule;
import org.patronage.application.schedule.JobResult;
import org.patronage.application.schedule.ScheduledJob;
import org.patronage.bootstrap.command.PatronageCommand;
import org.patronage.domain.calendar.Schedule;
import org.patronage.domain.calendar.ScheduledTask;
import org.patronage.domain.run.Owner;
import org.slf4j.LoggerFactory;

/**
 * No identifier and no raw line in anything that is printed, logged or sent to a webhook, whatever
 * is wrong with what lands. In memory; {@link PrivacyOnDeltaTest} has what only lasts there.
 */
class PrivacyTest {
  private static final String LAST_FRIDAY = "2025-01-31T14:00:00Z";
  private static final String FIRST_OF_MONTH = "2025-02-01T14:00:00Z";
  private static final String WEEK_AFTER = "2025-02-07T14:00:00Z";

  @TempDir private Path root;
  private Heard heard;
  private Marked zone;

  @BeforeEach
  void listen() {
    zone = Marked.at(root);
    zone.day("2025-01-30");
    heard = new Heard();
  }

  @AfterEach
  void stopListening() {
    heard.close();
  }

  @ParameterizedTest
  @MethodSource("org.patronage.bootstrap.privacy.Trouble#all")
  void a_run_says_nothing_of_a_person(Trouble trouble) {
    trouble.into(zone);
    assertEquals(trouble.update(), run("update", LAST_FRIDAY), heard::text);
    assertEquals(trouble.rebuild(), run("rebuild", WEEK_AFTER), heard::text);
    heard.mustNotNameAnybody();
    assertEquals(trouble.update() + trouble.rebuild(), heard.notices());
  }

  static Stream<String> commands() {
    return PatronageCommand.line().getSubcommands().keySet().stream()
        .filter(command -> !command.equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void wrong_usage_and_a_wrong_configuration_say_nothing_of_a_person(String command) {
    for (Seq<String> wrong :
        List.of(
            List.of("--no-such-option"),
            List.of("--as-of", "yesterday"),
            List.of("--set", "no.such.key=1"),
            List.of("--set", "storage=paper"),
            List.of("--set", "storage=memory", "one", "too", "many"))) {
      assertNotEquals(0, heard.patronage(zone, command, wrong.toJavaArray(String[]::new)));
    }
    heard.mustNotNameAnybody();
  }

  @Test
  void a_task_that_fails_with_an_engines_words_does_not_pass_them_on() {
    ScheduledJob failing =
        new ScheduledJob() {
          @Override
          public ScheduledTask task() {
            return ScheduledTask.BACKUP;
          }

          @Override
          public Option<LocalDate> lastDone() {
            return Option.none();
          }

          @Override
          public JobResult carryOut(Edition edition, Receipt receipt) {
            Exception words = new IOException("cannot cast " + Marked.participant(11));
            throw new StorageException("Cannot copy a table", "Try again.", words);
          }
        };
    InMemoryWarehouse warehouse = new InMemoryWarehouse();
    Owner owner = new Owner("patronage", "node-1", 1);
    WorkAlone alone = new WorkAlone(new InMemoryRunLease(warehouse, owner, InstantSource.system()));
    CarryOutSchedule schedule =
        new CarryOutSchedule(
            Schedule.STANDARD,
            List.of(failing),
            new InMemoryRunLog(warehouse),
            alone,
            RunListener.silent());
    Receipt receipt = new Receipt("run", Instant.parse(FIRST_OF_MONTH));

    alone.perform(receipt.runId(), () -> schedule.carryOut(new Edition("one"), receipt));

    assertTrue(heard.text().contains("BACKUP failed: Cannot copy a table"), heard.text());
    heard.mustNotNameAnybody();
  }

  @Test
  void a_failure_that_a_library_logs_is_not_written_with_its_words() {
    Exception failure = new IOException("violated by row with " + Marked.participant(11));
    LoggerFactory.getLogger("org.apache.spark.util.Utils").error("Aborting task", failure);
    assertTrue(heard.text().contains("Aborting task"), heard.text());
    heard.mustNotNameAnybody();
  }

  @Test
  void the_ears_hear_what_is_printed_and_logged() {
    LoggerFactory.getLogger("org.patronage.somewhere").debug("one {}", "two");
    System.out.println("three");
    assertTrue(heard.text().contains("one two"), heard.text());
    assertTrue(heard.text().contains("three"), heard.text());
  }

  private int run(String mode, String now) {
    return heard.patronage(
        zone, "run", "--storage", "memory", "--mode", mode, "--yes", "--as-of", now);
  }
}
