package org.patronage.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LandedFile;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Tally;

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

  @Test
  void of_files_of_one_content_a_later_one_makes_way_for_an_earlier_one() {
    EventStamp before = Entries.landed("z.csv", DAY_2).stamp();
    EventStamp after = Entries.landed("0.csv", "2025-01-08T09:30:00Z").stamp();
    LedgerEntry b = Entries.taken("b.csv", DAY_7, "b");

    assertEquals(Option.some(b), ledger.takenAfter(before, "SCD", "b".repeat(64)));
    assertEquals(Option.none(), ledger.takenAfter(after, "SCD", "b".repeat(64)));
    assertEquals(Option.none(), ledger.takenAfter(b.stamp(), "SCD", "b".repeat(64)));
    assertEquals(Option.none(), ledger.takenAfter(before, "CG", "b".repeat(64)));
    EventStamp touchedBack = Entries.landed("b.csv", DAY_2).stamp();
    assertEquals(Option.none(), ledger.takenAfter(touchedBack, "SCD", "b".repeat(64)));
    EventStamp elsewhere = new EventStamp(b.stamp().time(), "abfss:/landing/b.csv");
    assertEquals(Option.none(), ledger.takenAfter(elsewhere, "SCD", "b".repeat(64)));
    Ledger adopted = ledger.with(b.as(DeliveryStatus.ADOPTED, ""));
    assertEquals(Option.none(), adopted.takenAfter(before, "SCD", "b".repeat(64)));
  }

  @ParameterizedTest
  @EnumSource(DeliveryStatus.class)
  void only_what_was_applied_is_the_newest(DeliveryStatus status) {
    Ledger more = ledger.with(Entries.taken("c.csv", "2025-01-09T09:30:00Z", "c").as(status, ""));
    String newest = status.isApplied() ? "c.csv" : "b.csv";
    assertEquals(Option.some(newest), more.newest("SCD").map(stamp -> stamp.name()));
    assertEquals(Option.none(), more.newest("CG"));
  }

  @ParameterizedTest
  @EnumSource(
      value = DeliveryKind.class,
      names = {"UNRESOLVED", "REPLAY"})
  void records_that_were_kept_aside_are_not_the_newest(DeliveryKind kind) {
    EventStamp gone = Entries.landed("c.csv", "2025-01-09T09:30:00Z").stamp();
    Receipt taker = new Receipt("run-2", gone.time());
    Ledger more = ledger.with(LedgerEntry.of("taken-up", kind, "SCD", gone, taker));
    assertEquals(ledger.newest("SCD"), more.newest("SCD"));
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
  void the_files_before_a_stamp_say_how_many_lines_are_usual() {
    Ledger more =
        Ledger.of(
            List.of(
                read("c.csv", "2025-01-05T00:00:00Z", 3),
                read("a.csv", "2025-01-01T00:00:00Z", 1),
                read("b.csv", "2025-01-03T00:00:00Z", 2),
                read("d.csv", "2025-01-07T00:00:00Z", 4).as(DeliveryStatus.HELD, "small"),
                read("e.csv", "2025-01-06T00:00:00Z", 5).as(DeliveryStatus.ADOPTED, ""),
                Entries.swept("2025-01-06T00:00:00Z", "pt-1"),
                read("f.csv", "2025-01-09T00:00:00Z", 6)));
    EventStamp day8 = Entries.landed("g.csv", "2025-01-08T00:00:00Z").stamp();
    assertEquals(List.of(2L, 3L), more.linesBefore("SCD", day8, 2).toList());
    assertEquals(List.of(1L, 2L, 3L), more.linesBefore("SCD", day8, 10).toList());
    assertEquals(List.empty(), more.linesBefore("CG", day8, 10).toList());
  }

  private static LedgerEntry read(String name, String modified, long lines) {
    return Entries.taken(name, modified, name.substring(0, 1))
        .counted(new LineCounts(lines, 0, 0), Tally.NONE);
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
