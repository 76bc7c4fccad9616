package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.run.RunLease;
import org.patronage.application.run.RunStatus;
import org.patronage.domain.dmdc.ExportWindow;
import org.patronage.domain.quality.LineStatus;

/**
 * A run whose machine slept: when it wakes up, another one has the lease. It ends before it commits
 * anything more, and the next run does what it did not.
 */
public abstract class LostLeaseSuite {
  private static final String WEDNESDAY = "2025-01-08T14:00:00Z";
  private static final String LATER = "2025-01-08T16:00:00Z";
  private static final String LOST =
      "This run was silent for more than 10 minutes, and another one has taken its lease. Run again"
          + " when that one has ended; what was applied before stays.";

  private Site site;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void land(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.scd("CPIDODIEX_1.csv", "2025-01-07T20:00:00Z", "11,70,01012025");
    site = zone.site();
    runs = new Runs(technology(), site);
  }

  /** A lease that is taken over after it was asked about so many times. */
  private record Lost(int answers, List<Boolean> asked) implements RunLease.Held {
    @Override
    public boolean renew() {
      asked.add(true);
      return asked.size() <= answers;
    }

    @Override
    public void close() {
      // it is another one's
    }
  }

  private void loseAfter(int answers) {
    runs.workWith(run -> Either.right(new Lost(answers, new ArrayList<>())));
  }

  private static void mustEnd(Runnable work) {
    assertEquals(LOST, assertThrows(StorageException.class, work::run).getMessage());
  }

  @Test
  void a_file_is_not_applied() {
    loseAfter(0);
    mustEnd(() -> runs.update(WEDNESDAY));
    assertEquals(0, runs.unified().all().size());
    runs.workWith(Pipelines.Rules.STANDARD.lease());
    assertEquals(1, runs.update(LATER).deliveries().head().tally().created());
  }

  @Test
  void nothing_is_sent() {
    loseAfter(1);
    mustEnd(() -> runs.update(WEDNESDAY));
    assertEquals(1, runs.unified().all().size());
    assertEquals(0, sent());
    runs.workWith(Pipelines.Rules.STANDARD.lease());
    assertEquals(RunStatus.SUCCEEDED, runs.update(LATER).status());
    assertEquals(1, sent());
  }

  @Test
  void a_rebuilt_history_is_not_published() {
    runs.update(WEDNESDAY);
    runs.moveTo(site.readAs(StrictFeeds.of(site.sources())));
    loseAfter(1);
    mustEnd(() -> runs.rebuild(LATER));
    assertEquals(1, runs.unified().all().size());
  }

  @Test
  void what_is_prepared_by_hand_is_not_sent() {
    runs.update("2025-01-09T14:00:00Z");
    loseAfter(0);
    ExportWindow days =
        new ExportWindow(
            Instant.parse("2025-01-07T00:00:00Z"), Instant.parse("2025-01-09T00:00:00Z"));
    mustEnd(() -> runs.sendAgain("2025-01-09T16:00:00Z", days));
    assertEquals(0, sent());
  }

  @Test
  void no_line_of_the_quarantine_is_applied() {
    runs.moveTo(site.readAs(StrictFeeds.of(site.sources())));
    runs.update(WEDNESDAY);
    runs.moveTo(site);
    loseAfter(0);
    mustEnd(() -> runs.replay(LATER, LineSelection.ALL.thatAre(LineStatus.OPEN)));
    assertEquals(0, runs.unified().all().size());
  }

  private int sent() {
    String[] files = runs.exports().toFile().list();
    return files == null ? 0 : files.length;
  }
}
