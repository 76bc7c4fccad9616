package org.patronage.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Tally;

/** What the ledger says of a file that was taken back. */
class UndoneLedgerTest {
  private static final String DAY_2 = "2025-01-02T09:30:00Z";
  private static final String DAY_7 = "2025-01-07T09:30:00Z";
  private static final String CONTENT = "a".repeat(64);
  private static final Receipt BY = new Receipt("run-2", Instant.parse("2025-01-11T06:00:00Z"));

  private final LedgerEntry taken = Entries.taken("a.csv", DAY_2, "a");
  private final LedgerEntry undone = taken.withPtState("pt-1").undone(BY, "undone by somebody");
  private final Ledger ledger =
      Ledger.of(List.of(taken, Entries.taken("b.csv", DAY_7, "b").withPtState("pt-1")))
          .with(undone)
          .with(LedgerEntry.ofUndo(undone));

  @Test
  void it_is_known_and_not_applied() {
    assertTrue(ledger.knows(Entries.landed("a.csv", DAY_2)));
    assertFalse(ledger.hasApplied("SCD", CONTENT));
    assertTrue(ledger.hasUndone("SCD", CONTENT));
    assertFalse(ledger.hasUndone("CG", CONTENT));
    assertEquals(List.of(undone), ledger.undone().toList());
  }

  @Test
  void it_neither_is_the_newest_nor_is_it_read_again_nor_did_it_sweep() {
    Ledger alone = Ledger.of(List.of(undone, LedgerEntry.ofUndo(undone)));
    assertEquals(Option.none(), alone.newest("SCD"));
    assertEquals(Option.none(), alone.sweptPt("SCD"));
    assertEquals(
        List.empty(),
        alone.filesAfter("SCD", Entries.landed("0.csv", "2025-01-01T00:00:00Z").stamp()).toList());
    assertEquals(
        Option.some(Entries.landed("b.csv", DAY_7).stamp()),
        ledger.sweptAfter(undone.stamp(), "SCD", "pt-1"));
  }

  @Test
  void applied_again_under_its_id_it_is_newer_and_the_history_grew_by_both() {
    LedgerEntry former = taken.grownBy(new Growth(2, 1)).undone(BY, "undone by somebody");
    LedgerEntry again = taken.after(Option.some(former)).grownBy(new Growth(3, 0));
    assertTrue(former.takenAt().isBefore(again.takenAt()));
    assertEquals(Option.some(new Growth(5, 1)), again.growth());
    assertEquals(taken, taken.after(Option.none()));
  }

  @Test
  void seen_again_under_its_id_it_stays_taken_back() {
    LedgerEntry seen = taken.as(DeliveryStatus.REDELIVERED, "the same content again");
    assertTrue(ledger.with(seen).hasUndone("SCD", CONTENT));
  }

  @Test
  void accepted_by_name_it_is_not_known_any_more_and_others_still_are() {
    Ledger accepting = ledger.accepting(HashSet.of("a.csv", "b.csv"));
    assertFalse(accepting.knows(Entries.landed("a.csv", DAY_2)));
    assertTrue(accepting.knows(Entries.landed("b.csv", DAY_7)));
    assertTrue(ledger.accepting(HashSet.of("b.csv")).knows(Entries.landed("a.csv", DAY_2)));
  }

  @Test
  void applied_again_it_is_undone_no_more() {
    Ledger again = ledger.with(taken.withId("SCD-again"));
    assertFalse(again.undone().nonEmpty());
    assertEquals(
        List.of(DeliveryStatus.TAKEN),
        again.named("a.csv").map(LedgerEntry::status).filter(DeliveryStatus::isApplied).toList());
  }

  @Test
  void its_entry_is_newer_than_the_one_before_even_where_the_clock_is_not() {
    Receipt sameClock = new Receipt("run-2", taken.takenAt());
    assertTrue(taken.takenAt().isBefore(taken.undone(sameClock, "").takenAt()));
    assertEquals(BY.takenAt(), undone.takenAt());
  }

  @Test
  void what_taking_it_back_did_is_looked_at_by_the_next_export() {
    LedgerEntry nothing = LedgerEntry.ofUndo(undone);
    LedgerEntry effect = nothing.counted(nothing.lines(), new Tally(0, 0, 0, 0, 0, 0, 0, 1));
    assertTrue(effect.isNews("run-1"));
    assertFalse(effect.isNews("run-2"));
  }

  /** It may keep what the file had left to be told. */
  @Test
  void so_is_what_changed_nothing() {
    assertTrue(LedgerEntry.ofUndo(undone).isNews("run-1"));
  }

  @Test
  void two_files_of_one_place_share_it() {
    LedgerEntry other = Entries.taken("a.csv", DAY_2, "c");
    assertTrue(ledger.with(taken).with(other).sharesItsPlace(taken));
    assertFalse(ledger.with(other).sharesItsPlace(other));
  }
}
