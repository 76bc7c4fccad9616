package org.patronage.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patronage.domain.feed.LandedFile;

/** What counts as taken (RULES 4). */
class LedgerTest {
  private static final String DAY_2 = "2025-01-02T09:30:00Z";
  private static final String DAY_7 = "2025-01-07T09:30:00Z";

  private final Ledger ledger =
      Ledger.of(List.of(Entries.taken("a.csv", DAY_2, "a"), Entries.taken("b.csv", DAY_7, "b")));

  @Test
  void a_file_is_known_by_place_size_and_time() {
    assertTrue(ledger.knows(Entries.landed("a.csv", DAY_2)));
    assertFalse(ledger.knows(Entries.landed("c.csv", DAY_2)));
    assertFalse(ledger.knows(Entries.landed("a.csv", DAY_7)));
    LandedFile grown =
        new LandedFile(
            "a.csv", "file:/landing/a.csv", 101, Entries.landed("a.csv", DAY_2).modified());
    assertFalse(ledger.knows(grown));
  }

  @Test
  void a_held_file_is_looked_at_again() {
    Ledger held =
        ledger.with(Entries.taken("c.csv", DAY_7, "c").as(DeliveryStatus.HELD, "too bad"));
    assertFalse(held.knows(Entries.landed("c.csv", DAY_7)));
    assertFalse(held.hasApplied("SCD", "c".repeat(64)));
  }

  @Test
  void the_same_content_is_known_under_any_name_but_only_to_its_feed() {
    assertTrue(ledger.hasApplied("SCD", "a".repeat(64)));
    assertFalse(ledger.hasApplied("CG", "a".repeat(64)));
    assertFalse(ledger.hasApplied("SCD", "c".repeat(64)));
  }

  @ParameterizedTest
  @EnumSource(DeliveryStatus.class)
  void only_what_was_applied_is_the_newest(DeliveryStatus status) {
    Ledger more = ledger.with(Entries.taken("c.csv", "2025-01-09T09:30:00Z", "c").as(status, ""));
    String newest = status.isApplied() ? "c.csv" : "b.csv";
    assertEquals(Option.some(newest), more.newest("SCD").map(stamp -> stamp.name()));
    assertEquals(Option.none(), more.newest("CG"));
  }

  @Test
  void the_files_after_a_stamp_are_those_to_be_read_again() {
    Ledger more = ledger.with(Entries.swept("2025-01-08T00:00:00Z", "pt-1"));
    LandedFile first = Entries.landed("a.csv", DAY_2);
    assertEquals(
        List.of("b.csv"),
        more.filesAfter("SCD", first.stamp()).map(entry -> entry.stamp().name()).toList());
  }

  @Test
  void the_pt_sources_were_last_swept_as_the_latest_run_found_them() {
    Ledger more =
        ledger
            .with(Entries.swept("2025-01-09T00:00:00Z", "pt-2"))
            .with(Entries.swept("2025-01-08T00:00:00Z", "pt-1"));
    assertEquals(Option.some("pt-2"), more.sweptPt("SCD"));
    assertEquals(Option.none(), ledger.sweptPt("SCD"));
  }

  @Test
  void a_further_entry_of_an_id_stands_in_the_first_ones_place() {
    LedgerEntry held = Entries.taken("c.csv", DAY_7, "c").as(DeliveryStatus.HELD, "too bad");
    Ledger accepted = ledger.with(held).with(held.as(DeliveryStatus.TAKEN, ""));
    assertTrue(accepted.knows(Entries.landed("c.csv", DAY_7)));
  }
}
