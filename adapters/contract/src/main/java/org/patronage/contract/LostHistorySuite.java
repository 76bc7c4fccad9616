package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.HashSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunMode;

/** The history is missing, its ledger stands: what somebody has undone does not come back. */
public abstract class LostHistorySuite {
  private static final String TUESDAY = "2025-03-04T14:00:00Z";
  private static final String WRONG = "CPIDODIEX_2.csv";

  private Runs runs;

  protected abstract Technology technology();

  /** Takes {@code patronage_unified} away, and nothing else. */
  protected abstract void loseHistory(Path home);

  @BeforeEach
  void aFileIsUndoneAndTheHistoryLost(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-02-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.scd("CPIDODIEX_1.csv", "2025-03-01T09:00:00Z", "11,50,01012025");
    zone.scd(WRONG, "2025-03-02T09:00:00Z", "11,70,02012025");
    zone.scd("CPIDODIEX_3.csv", "2025-03-03T09:00:00Z", "11,60,03012025");
    runs = new Runs(technology(), zone.site());
    runs.update(TUESDAY);
    runs.undo(TUESDAY, WRONG);
    loseHistory(zone.site().home());
  }

  @Test
  void a_rebuild_leaves_out_what_was_undone() {
    runs.run(RunMode.AUTO, Instant.parse("2025-04-01T14:00:00Z"), HashSet.empty());
    mustLackTheWrongOne();
  }

  @Test
  void an_update_leaves_out_what_was_undone() {
    runs.update("2025-03-05T14:00:00Z");
    mustLackTheWrongOne();
    runs.update("2025-03-06T14:00:00Z");
    mustLackTheWrongOne();
  }

  private void mustLackTheWrongOne() {
    assertEquals(List.of("050", "060"), runs.unified().show("SC_Combined_Disability_Percentage"));
    runs.mustBeSound();
  }
}
