package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.disability.Ratings;

/** A key of which another program left several active versions (RULES 4, 9). */
class SeveralActiveTest {
  private final Version older = active("2025-01-02", "50", Ratings.PERMANENT);
  private final Version newer = active("2025-01-07", "60", Ratings.KNOWN);

  @Test
  void the_next_version_ends_each_on_the_date_of_the_one_after_it() {
    HistoryPlan<RatingObservation> plan = plan("70");
    assertEquals(
        List.of("2025-01-02 false 2025-01-07", "2025-01-07 false 2025-01-14", "2025-01-14 true"),
        plan.changes().stream().map(SeveralActiveTest::shown).toList());
    assertEquals(new Tally(0, 0, 1, 0, 0, 2, 0, 0), plan.tally());
  }

  @Test
  void a_Y_of_any_of_them_is_kept() {
    Change last = plan("70").changes().get(2);
    assertEquals(true, ((Change.Insert) last).version().entitlement().isPermanentAndTotal());
  }

  @Test
  void a_record_that_says_what_the_newest_one_says_is_what_brings_the_Y_back() {
    Change last = plan("60").changes().get(2);
    assertEquals(
        "PT_Indicator old value: N changed to new value: Y",
        ((Change.Insert) last).version().audit().changeLog());
  }

  private HistoryPlan<RatingObservation> plan(String percentage) {
    Arrival<RatingObservation> arrival =
        new Arrival.Delivered<>(
            Stories.on("2025-01-14"), 1, Ratings.rating(percentage, "2025-01-13"));
    return HistoryPlanner.plan(
        new DisabilityRule(), List.of(newer, older), List.of(arrival), Ratings.KNOWN);
  }

  private static Version active(String day, String percentage, Evidence evidence) {
    Ratings ratings = new Ratings();
    ratings.file(day, evidence, percentage, "2024-12-01");
    return ratings.history().versions().head();
  }

  private static String shown(Change change) {
    Version version =
        change instanceof Change.Insert insert
            ? insert.version()
            : ((Change.Rewrite) change).version();
    Audit audit = version.audit();
    String shown = change.stamp().date() + " " + audit.active();
    return audit.active() ? shown : shown + " " + audit.recordLastUpdated();
  }
}
