package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.Delivered;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Outcome;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Tally;

/** What {@link FileLedger} promises. */
public abstract class FileLedgerContract {
  private Installation at;
  private FileLedger ledger;
  private Edition edition;

  protected abstract Technology technology();

  @BeforeEach
  void open(@TempDir Path root) {
    Site site = LandingZone.at(root).site();
    at = technology().open(site.home(), site.mvi(), site.pt());
    ledger = at.ledger();
    edition = at.editions().prepare("first");
  }

  @Test
  void a_new_edition_has_an_empty_ledger() {
    assertEquals(List.empty(), ledger.entries(edition).toList());
  }

  @Test
  void entries_come_back_as_they_were() {
    Seq<LedgerEntry> entries =
        Vector.of(DeliveryKind.values())
            .crossProduct(Vector.of(DeliveryStatus.values()))
            .map(both -> entry(both._1 + "-" + both._2, both._1, both._2))
            .toVector();
    ledger.record(edition, entries);
    assertEquals(entries.toSet(), ledger.entries(edition).toSet());
    assertEquals(entries.size(), ledger.entries(edition).size());
  }

  @Test
  void what_is_none_stays_none() {
    LedgerEntry bare =
        LedgerEntry.of(
            "id",
            DeliveryKind.UNRESOLVED,
            "SCD",
            new EventStamp(Instant.EPOCH, "file:/a b/ü.csv"),
            new org.patronage.application.delivery.Receipt("run", Instant.EPOCH));
    ledger.record(edition, List.of(bare));
    assertEquals(List.of(bare), ledger.entries(edition).toList());
  }

  @Test
  void an_entry_of_the_same_id_takes_the_place_of_the_first() {
    LedgerEntry held = entry("same", DeliveryKind.FILE, DeliveryStatus.HELD);
    LedgerEntry other = entry("other", DeliveryKind.FILE, DeliveryStatus.TAKEN);
    ledger.record(edition, List.of(held, other));
    ledger.record(edition, List.of(held.as(DeliveryStatus.TAKEN, "accepted")));
    assertEquals(
        List.of(held.as(DeliveryStatus.TAKEN, "accepted"), other).toSet(),
        ledger.entries(edition).toSet());
  }

  @Test
  void a_file_that_was_taken_back_counts_as_that_though_it_had_been_taken() {
    LedgerEntry taken = entry("same", DeliveryKind.FILE, DeliveryStatus.TAKEN);
    LedgerEntry undone = taken.undone(taken.receipt(), "undone by somebody");
    ledger.record(edition, List.of(taken));
    ledger.record(edition, List.of(undone));
    assertEquals(List.of(undone), ledger.entries(edition).toList());
  }

  @Test
  void what_was_never_applied_does_not_hide_what_was() {
    LedgerEntry undone = entry("same", DeliveryKind.FILE, DeliveryStatus.UNDONE);
    LedgerEntry seen = entry("same", DeliveryKind.FILE, DeliveryStatus.REDELIVERED);
    ledger.record(edition, List.of(undone));
    ledger.record(edition, List.of(seen));
    assertEquals(List.of(undone), ledger.entries(edition).toList());
  }

  @Test
  void every_edition_has_a_ledger_of_its_own() {
    at.editions().publish(edition);
    ledger.record(edition, List.of(entry("one", DeliveryKind.FILE, DeliveryStatus.TAKEN)));
    Edition second = at.editions().prepare("second");
    assertTrue(ledger.entries(second).isEmpty());
    ledger.record(second, List.of(entry("two", DeliveryKind.FILE, DeliveryStatus.TAKEN)));
    assertEquals(List.of("one"), ledger.entries(edition).map(LedgerEntry::id).toList());
    assertEquals(List.of("two"), ledger.entries(second).map(LedgerEntry::id).toList());
  }

  @Test
  void the_newest_edition_is_that_of_the_newest_entry_though_nobody_sees_it() {
    assertTrue(ledger.newest().isEmpty());
    at.editions().publish(edition);
    LedgerEntry first = entry("one", DeliveryKind.FILE, DeliveryStatus.TAKEN);
    ledger.record(edition, List.of(first));
    assertEquals(Option.some(edition), ledger.newest());
    Edition second = at.editions().prepare("second");
    Receipt later = new Receipt("run-2", first.takenAt().plusSeconds(1));
    ledger.record(second, List.of(new LedgerEntry(first.delivered(), later, first.outcome())));
    assertEquals(Option.some(second), ledger.newest());
  }

  private static LedgerEntry entry(String id, DeliveryKind kind, DeliveryStatus status) {
    EventStamp stamp =
        new EventStamp(Instant.parse("2025-03-01T09:30:01.123456Z"), "file:/landing/a b.csv");
    return new LedgerEntry(
        new Delivered(id, kind, "SCD", stamp, "0".repeat(64), 42),
        new Receipt("run-1", Instant.parse("2025-03-02T14:00:00Z")),
        new Outcome(
            status,
            "it's \"held\", since; x\ny",
            new LineCounts(100, 10, 5),
            new Tally(1, 2, 3, 4, 5, 6, 7, 8),
            Option.some(new Growth(9, -10)),
            Option.some(12L),
            Option.some("state")));
  }
}
