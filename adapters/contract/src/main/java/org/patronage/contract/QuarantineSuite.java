package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.quarantine.LineGroup;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.quarantine.RefusedLine;
import org.patronage.application.run.RunReport;
import org.patronage.domain.quality.LineStatus;

/**
 * Work with the quarantine (RULES 5): three days were read by rules that were too strict; they are
 * set right, and what they refused is replayed, one file first, then all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class QuarantineSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String FIRST = "CPIDODIEX_1.csv";
  private static final String SECOND = "CPIDODIEX_2.csv";
  private static final String NOW = "2025-03-05T14:00:00Z";
  private static final LineSelection OPEN = LineSelection.ALL.thatAre(LineStatus.OPEN);
  private static final String[] FIRST_LINES = {
    "11,20,01012025",
    "12,50,01012025",
    "13,40,01012025",
    "15,30,01012025",
    "16,40,01012025",
    "16,50,01022025",
    "x,101,02302025",
    "y,30,01012025"
  };

  private Runs runs;
  private Seq<LineGroup> groups;
  private Seq<RefusedLine> shown;
  private RunReport ofOneFile;
  private Rows afterOneFile;
  private long discarded;
  private RunReport ofAll;
  private Rows afterAll;
  private Rows waiting;
  private Map<String, Long> before;
  private Map<String, Long> afterwards;
  private RunReport again;
  private Rows expected;

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    LandingZone zone = zone(root.resolve("zone"));
    Site right = zone.site();
    runs = new Runs(technology(), right.readAs(StrictFeeds.of(right.sources())));
    runs.update(NOW);
    groups = groups(LineSelection.ALL);
    shown = lines(LineSelection.ALL.ofFile(FIRST), 2);
    runs.moveTo(right);
    ofOneFile = runs.replay(NOW, OPEN.ofFile(SECOND));
    afterOneFile = runs.unified();
    discarded = runs.discard(NOW, OPEN.ofRule("date_real").ofFeed("SCD"), "a test line");
    ofAll = runs.replay(NOW, OPEN);
    afterAll = runs.unified();
    waiting = runs.rows("unresolved_records");
    runs.update(NOW); // which may note that whoever waits was looked up in vain
    before = runs.versions();
    again = runs.replay(NOW, OPEN);
    afterwards = runs.versions();
    Runs fromTheStart = new Runs(technology(), zone(root.resolve("right")).site());
    fromTheStart.update(NOW);
    expected = fromTheStart.unified();
  }

  private static LandingZone zone(Path root) {
    LandingZone zone = LandingZone.at(root);
    Mvi index = new Mvi();
    for (int i = 11; i <= 16; i++) {
      if (i != 15) {
        index.person(String.valueOf(1_000_000_000 + i), String.valueOf(i), "20000000" + i);
      }
    }
    zone.mvi("2025-02-01T00:00:00Z", index);
    zone.scd(FIRST, "2025-03-01T09:00:00Z", FIRST_LINES);
    zone.scd(SECOND, "2025-03-02T09:00:00Z", "13,70,02012025", "16,40,02012025");
    zone.scd("CPIDODIEX_3.csv", "2025-03-03T09:00:00Z", "12,60,03012025", "13,40,03012025");
    Caregiver caregiver = Caregiver.of("1500000001", "1900000001");
    zone.cg("caregiver_1.csv", "2025-03-01T20:00:00Z", caregiver.begin("2024-05-06"));
    zone.cg("caregiver_2.csv", "2025-03-02T20:00:00Z", caregiver.status("Denied"));
    return zone;
  }

  private Seq<LineGroup> groups(LineSelection selection) {
    return runs.quarantine().answer((all, edition) -> all.groups(edition, selection));
  }

  private Seq<RefusedLine> lines(LineSelection selection, int limit) {
    return runs.quarantine().answer((all, edition) -> all.lines(edition, selection, limit));
  }

  @Test
  void lines_are_counted_by_feed_file_and_rules() {
    assertEquals(
        List.of(
            "CG caregiver_1.csv BEGIN_DATE_REAL 1",
            "SCD CPIDODIEX_1.csv PARTICIPANT_ID_DIGITS; PERCENTAGE_RANGE; RATING_DATE_REAL 1",
            "SCD CPIDODIEX_1.csv PERCENTAGE_RANGE 3",
            "SCD CPIDODIEX_1.csv PERCENTAGE_RANGE; PARTICIPANT_ID_DIGITS 1",
            "SCD CPIDODIEX_2.csv PERCENTAGE_RANGE 1"),
        groups.map(QuarantineSuite::text).sorted().toJavaList());
  }

  private static String text(LineGroup group) {
    return "%s %s %s %d".formatted(group.feed(), group.file(), group.rules(), group.open());
  }

  @Test
  void lines_are_shown_in_their_order_and_no_more_than_are_wanted() {
    assertEquals(
        List.of("3 12,50,01012025 PERCENTAGE_RANGE OPEN", "5 15,30,01012025 PERCENTAGE_RANGE OPEN"),
        shown
            .map(
                line ->
                    "%d %s %s %s"
                        .formatted(
                            line.line().get(), line.text().get(), line.rules(), line.status()))
            .toJavaList());
  }

  @Test
  void a_line_that_is_replayed_counts_at_its_own_event_with_what_came_after_it() {
    assertEquals(1, ofOneFile.deliveries().size());
    assertEquals(
        List.of("040 2025-03-01 09:00:00", "070 2025-03-02 09:00:00", "040 2025-03-03 09:00:00"),
        afterOneFile.where("participant_id", "13").show(PERCENT, "SDP_Event_Created_Timestamp"));
    assertEquals(List.of("060"), afterOneFile.where("participant_id", "12").show(PERCENT));
  }

  @Test
  void all_lines_replayed_leave_the_history_of_lines_that_were_right_from_the_start() {
    RowDifference.between(expected, afterAll).mustBeNone("patronage_unified");
    assertEquals(List.of("050", "040"), afterAll.where("participant_id", "16").show(PERCENT));
  }

  @Test
  void a_replay_again_changes_nothing_but_the_ledger() {
    RowDifference.between(afterAll, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(before.remove("file_ledger"), afterwards.remove("file_ledger"));
    assertEquals(1, again.deliveries().single().lines().rejected());
  }

  @Test
  void a_line_of_an_unknown_person_waits_from_then_on() {
    assertEquals("15", waiting.single("key"));
    assertEquals("5", waiting.single("line"));
    assertEquals("2025-03-01 09:00:00", waiting.single("event_time"));
    LineGroup group = groups(LineSelection.ALL).find(one -> one.waiting() > 0).get();
    assertEquals("no ICN is known for the participant", group.rules());
    assertEquals(FIRST, group.file());
  }

  @Test
  void what_is_still_wrong_stays_with_the_rules_that_it_breaks_now() {
    RefusedLine still = lines(OPEN, 10).single();
    assertEquals("y,30,01012025", still.text().get());
    assertEquals("PARTICIPANT_ID_DIGITS", still.rules());
    assertTrue(still.decision().isEmpty());
  }

  @Test
  void a_line_that_is_discarded_is_kept_with_who_when_and_why_and_not_replayed() {
    assertEquals(1, discarded);
    RefusedLine line = lines(LineSelection.ALL.thatAre(LineStatus.DISCARDED), 10).single();
    assertEquals("x,101,02302025", line.text().get());
    assertEquals("clara", line.decision().get().by());
    assertEquals(NOW, line.decision().get().at().toString());
    assertEquals("a test line", line.decision().get().why());
  }

  @Test
  void a_line_that_is_replayed_is_kept_with_the_run_that_did_it() {
    Seq<RefusedLine> lines = lines(LineSelection.ALL.thatAre(LineStatus.REPLAYED), 10);
    assertEquals(5, lines.size());
    RefusedLine line = lines.find(one -> one.file().equals(SECOND)).get();
    assertEquals(ofOneFile.deliveries().single().runId(), line.decision().get().by());
    assertEquals("PERCENTAGE_RANGE", line.rules());
  }

  @Test
  void the_counts_of_a_replay_add_up() {
    runs.mustBeSound();
    LedgerEntry entry = ofAll.deliveries().find(one -> one.batchCode().equals("SCD")).get();
    assertEquals(DeliveryKind.REPLAY, entry.kind());
    assertEquals(4, entry.lines().read());
    assertEquals(
        entry.lines().read(),
        entry.tally().accepted() + entry.tally().duplicate() + entry.lines().rejected());
    Rows ledger = runs.rows("file_ledger").where("kind", "REPLAY").where("batch_cd", "SCD");
    assertEquals(3, ledger.all().size());
  }

  @Test
  void a_replay_has_a_row_in_the_log_and_so_has_a_discard() {
    Rows log = runs.rows("patronage_pipeline_log").where("status", "SUCCEEDED");
    assertEquals(3, log.where("processing_mode", "replay").all().size());
    assertEquals(1, log.where("processing_mode", "discard").all().size());
  }
}
