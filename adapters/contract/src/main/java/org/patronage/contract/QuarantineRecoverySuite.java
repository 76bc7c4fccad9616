package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.quarantine.LineGroup;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.domain.quality.LineStatus;

/**
 * What a replay finds that another one, cut off, left behind, and a quarantine that an earlier
 * version of this program made; for storages whose tables can be reached beside the ports.
 */
public abstract class QuarantineRecoverySuite {
  private static final String NOW = "2025-03-05T14:00:00Z";
  private static final LineSelection OPEN = LineSelection.ALL.thatAre(LineStatus.OPEN);

  private Site right;
  private Runs runs;

  protected abstract Technology technology();

  /** Makes of the quarantine what it was before statuses were known. */
  protected abstract void makeOlder(Path home);

  /** Takes what a replay decided back, as if the process had ended right before writing it. */
  protected abstract void loseDecisions(Path home);

  /** Removes a replay's ledger entry, likewise. */
  protected abstract void loseLedgerEntry(Path home);

  @BeforeEach
  void refusedLines(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-02-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.scd("CPIDODIEX_1.csv", "2025-03-03T09:30:00Z", "11,50,01012025", "12,30,01012025");
    zone.scd("CPIDODIEX_2.csv", "2025-03-04T09:30:00Z", "11,20,02012025");
    right = zone.site();
    runs = new Runs(technology(), right.readAs(StrictFeeds.of(right.sources())));
    runs.update(NOW);
    runs.moveTo(right);
  }

  @Test
  void the_lines_of_an_earlier_version_of_the_table_are_open_and_can_be_replayed() {
    makeOlder(right.home());
    assertEquals(
        2,
        runs.quarantine()
            .answer((all, at) -> all.groups(at, OPEN))
            .map(LineGroup::open)
            .sum()
            .intValue());
    runs.replay(NOW, OPEN);
    aReplayStands();
  }

  @Test
  void a_replay_that_was_cut_off_changes_nothing_when_it_is_asked_for_again() {
    runs.replay(NOW, OPEN);
    Rows before = runs.unified();
    long version = historyVersion();
    loseDecisions(right.home());
    loseLedgerEntry(right.home());

    runs.replay(NOW, OPEN);

    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(version, historyVersion());
    assertEquals(2, runs.rows("file_ledger").where("kind", "REPLAY").all().size());
    aReplayStands();
  }

  private long historyVersion() {
    return runs.versions().get("patronage_unified").get();
  }

  private void aReplayStands() {
    assertEquals(List.of("050", "020"), runs.unified().show("SC_Combined_Disability_Percentage"));
    assertEquals(
        List.of("2 REPLAYED", "3 REPLAYED"), runs.rows("quarantine").sorted("line", "status"));
    assertEquals(List.of("12 3"), runs.rows("unresolved_records").sorted("key", "line"));
    runs.mustBeSound();
  }
}
