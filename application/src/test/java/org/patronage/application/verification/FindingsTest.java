package org.patronage.application.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patronage.application.delivery.DeliveryKind.ADOPTION;
import static org.patronage.application.delivery.DeliveryKind.FILE;
import static org.patronage.application.delivery.DeliveryKind.PT_SWEEP;
import static org.patronage.application.delivery.DeliveryKind.REPLAY;
import static org.patronage.application.delivery.DeliveryKind.SEED;
import static org.patronage.application.delivery.DeliveryKind.UNDO;
import static org.patronage.application.delivery.DeliveryKind.UNRESOLVED;
import static org.patronage.application.delivery.DeliveryStatus.ADOPTED;
import static org.patronage.application.delivery.DeliveryStatus.HELD;
import static org.patronage.application.delivery.DeliveryStatus.TAKEN;
import static org.patronage.application.delivery.DeliveryStatus.UNDONE;
import static org.patronage.domain.history.Invariant.COUNTS_ADD_UP;
import static org.patronage.domain.history.Invariant.COUNTS_HELD;
import static org.patronage.domain.history.Invariant.GROWN_AS_COUNTED;
import static org.patronage.domain.history.Invariant.KNOWN_FILE;
import static org.patronage.domain.history.Invariant.LINES_KEPT;
import static org.patronage.domain.history.Invariant.ONE_ACTIVE;
import static org.patronage.domain.history.Invariant.RECORDS_WAIT;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.verification.Inspected.Kept;
import org.patronage.application.verification.Inspected.Keys;
import org.patronage.application.verification.Inspected.Line;
import org.patronage.application.verification.Inspected.Stamped;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.DeliveryCounts;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.history.Tally;

/** How the ledger is held against the history, and where it cannot be exact. */
class FindingsTest {
  private static final EventStamp FIRST = stamp(1);
  private static final EventStamp SECOND = stamp(2);

  @Test
  void counts_of_files_in_their_order_are_exact() {
    List<Line> ledger = List.of(file(FIRST, 3, 0), file(SECOND, 1, 2));
    assertBroken(Set.of(), ledger, held(FIRST, 3, 2), held(SECOND, 3, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 3, 2), held(SECOND, 2, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 3, 2), held(SECOND, 4, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 3, 1), held(SECOND, 3, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 3, 3), held(SECOND, 3, 0));
  }

  @Test
  void a_late_file_loosens_the_counts_by_what_it_revised() {
    List<Line> ledger =
        List.of(file(SECOND, 3, 0), line(FILE, TAKEN, FIRST, 2, tally(1, 1, 0, 1, 1)));
    assertBroken(Set.of(), ledger, held(FIRST, 2, 1), held(SECOND, 2, 0));
    assertBroken(Set.of(), ledger, held(FIRST, 2, 0), held(SECOND, 4, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 2, 1), held(SECOND, 5, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 2, 2), held(SECOND, 3, 0));
  }

  @Test
  void in_all_there_are_as_many_versions_as_deliveries_brought_whatever_they_revised() {
    List<Line> ledger =
        List.of(
            file(SECOND, 3, 0, new Growth(3, 0)),
            line(FILE, TAKEN, FIRST, 2, tally(1, 1, 0, 1, 1), new Growth(1, 1)));
    assertBroken(Set.of(), ledger, held(FIRST, 2, 1), held(SECOND, 2, 0));
    assertBroken(Set.of(GROWN_AS_COUNTED), ledger, held(FIRST, 2, 1), held(SECOND, 3, 0));
    assertBroken(Set.of(GROWN_AS_COUNTED), ledger, held(FIRST, 1, 1), held(SECOND, 2, 0));
    assertBroken(Set.of(GROWN_AS_COUNTED), ledger, held(FIRST, 2, 0), held(SECOND, 2, 0));
    Findings findings =
        Findings.of(
            new Inspected(List.empty(), List.of(held(FIRST, 2, 1), held(SECOND, 3, 0)), ledger));
    assertEquals(
        List.of("5 versions, 1 expired, where deliveries brought 4 and 1"),
        findings.broken().single().where());
  }

  @Test
  void a_file_that_was_taken_back_grew_the_history_before_it_shrank() {
    List<Line> ledger =
        List.of(
            file(FIRST, 3, 0, new Growth(3, 0)),
            line(FILE, UNDONE, SECOND, 0, NONE, new Growth(2, 2)),
            line(UNDO, UNDONE, SECOND, 0, tally(0, 0, 0, 0, 4), new Growth(-2, -2)));
    assertBroken(Set.of(), ledger, held(FIRST, 3, 0));
    assertBroken(Set.of(GROWN_AS_COUNTED), ledger, held(FIRST, 3, 1));
  }

  @Test
  void what_was_adopted_was_there_and_grows_from_then_on() {
    List<Line> ledger =
        List.of(
            line(ADOPTION, ADOPTED, FIRST, 0, NONE, new Growth(9, 4)),
            file(SECOND, 1, 1, new Growth(2, 1)));
    assertBroken(Set.of(), ledger, held(FIRST, 9, 5), held(SECOND, 2, 0));
    assertBroken(Set.of(GROWN_AS_COUNTED), ledger, held(FIRST, 8, 4), held(SECOND, 2, 0));
  }

  @Test
  void where_a_delivery_does_not_say_by_how_much_the_history_grew_this_is_not_asked() {
    List<Line> ledger = List.of(file(FIRST, 3, 0), file(SECOND, 1, 0, new Growth(9, 9)));
    assertBroken(Set.of(), ledger, held(FIRST, 3, 0), held(SECOND, 1, 0));
  }

  @Test
  void versions_of_waiting_records_bear_the_stamp_of_their_file() {
    List<Line> ledger =
        List.of(
            file(FIRST, 3, 0),
            left(FILE, TAKEN, 2, 0, 2, Kept.NOTHING),
            line(UNRESOLVED, TAKEN, FIRST, 2, tally(2, 0, 0, 0, 0)));
    assertBroken(Set.of(), ledger, held(FIRST, 5, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 6, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 2, 0));
  }

  @Test
  void a_file_that_was_taken_back_loosens_the_counts_by_what_that_revised() {
    List<Line> ledger =
        List.of(
            file(FIRST, 3, 0),
            line(FILE, UNDONE, SECOND, 0, NONE),
            line(UNDO, UNDONE, SECOND, 0, tally(0, 0, 0, 0, 1)));
    assertBroken(Set.of(), ledger, held(FIRST, 4, 1));
    assertBroken(Set.of(), ledger, held(FIRST, 2, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 5, 1));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 4, 2));
  }

  @Test
  void a_file_that_was_taken_back_has_no_versions() {
    List<Line> ledger = List.of(line(FILE, UNDONE, SECOND, 0, NONE), file(FIRST, 3, 0));
    assertBroken(Set.of(KNOWN_FILE), ledger, held(FIRST, 3, 0), held(SECOND, 1, 0));
    List<Line> again = ledger.append(file(SECOND, 1, 0));
    assertBroken(Set.of(), again, held(FIRST, 3, 0), held(SECOND, 1, 0));
  }

  @Test
  void two_deliveries_of_one_stamp_are_counted_together() {
    List<Line> ledger = List.of(file(FIRST, 3, 0), file(FIRST, 1, 0));
    assertBroken(Set.of(), ledger, held(FIRST, 4, 0));
  }

  @Test
  void a_sweep_of_pt_alone_is_a_delivery_with_versions() {
    List<Line> ledger =
        List.of(file(FIRST, 3, 0), line(PT_SWEEP, TAKEN, SECOND, 0, tally(0, 0, 2, 2, 0)));
    assertBroken(Set.of(), ledger, held(FIRST, 3, 2), held(SECOND, 2, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 3, 2));
  }

  @Test
  void the_file_of_a_version_is_one_that_was_applied() {
    Line held = line(FILE, HELD, SECOND, 1, Tally.NONE);
    assertBroken(
        Set.of(KNOWN_FILE),
        List.of(file(FIRST, 3, 0), held),
        held(FIRST, 3, 0),
        held(SECOND, 1, 0));
  }

  @Test
  void the_file_of_a_version_is_known_with_its_time() {
    EventStamp moved = new EventStamp(SECOND.time(), FIRST.uri());
    assertBroken(Set.of(KNOWN_FILE, COUNTS_HELD), List.of(file(FIRST, 3, 0)), held(moved, 3, 0));
  }

  @Test
  void what_was_adopted_is_asked_neither_for_its_files_nor_for_its_counts() {
    List<Line> ledger =
        List.of(
            line(ADOPTION, ADOPTED, new EventStamp(FIRST.time(), "the earlier pipeline"), 0, NONE),
            file(SECOND, 1, 1));
    EventStamp unknown = new EventStamp(FIRST.time().minusSeconds(9), "file:/gone.csv");
    assertBroken(Set.of(), ledger, held(unknown, 9, 4), held(FIRST, 5, 5), held(SECOND, 2, 0));
    assertBroken(Set.of(COUNTS_HELD), ledger, held(FIRST, 5, 5), held(SECOND, 1, 0));
    assertBroken(
        Set.of(KNOWN_FILE), ledger, held(FIRST, 5, 5), held(SECOND, 2, 0), held(stamp(3), 1, 0));
  }

  @Test
  void only_counts_of_what_was_applied_have_to_add_up() {
    DeliveryCounts wrong = new DeliveryCounts(9, 3, 0, tally(3, 0, 0, 0, 0));
    assertBroken(
        Set.of(COUNTS_ADD_UP),
        List.of(new Line(FILE, TAKEN, "SCD", FIRST, wrong, Option.none(), Kept.NOTHING)),
        held(FIRST, 3, 0));
    assertBroken(
        Set.of(), List.of(new Line(FILE, HELD, "SCD", FIRST, wrong, Option.none(), Kept.NOTHING)));
  }

  @Test
  void every_refused_line_of_a_file_is_kept() {
    assertBroken(Set.of(), List.of(left(FILE, TAKEN, 4, 2, 0, new Kept(2, 0))));
    assertBroken(Set.of(LINES_KEPT), List.of(left(FILE, TAKEN, 4, 2, 0, new Kept(1, 0))));
    assertBroken(Set.of(LINES_KEPT), List.of(left(SEED, TAKEN, 4, 2, 0, new Kept(3, 0))));
    assertBroken(Set.of(), List.of(left(FILE, HELD, 4, 2, 0, Kept.NOTHING)));
  }

  @Test
  void lines_that_are_read_again_are_kept_as_those_of_their_file() {
    Line file = left(FILE, TAKEN, 2, 2, 0, new Kept(2, 1));
    assertBroken(Set.of(), List.of(file, left(REPLAY, TAKEN, 2, 1, 1, Kept.NOTHING)));
  }

  @Test
  void whoever_found_no_identity_waits_until_taken_up() {
    Line file = left(FILE, TAKEN, 3, 0, 3, new Kept(0, 1));
    Line takenUp = line(UNRESOLVED, TAKEN, FIRST, 2, tally(2, 0, 0, 0, 0));
    assertWaiting(Set.of(RECORDS_WAIT), file);
    assertWaiting(Set.of(), file, takenUp);
    assertWaiting(Set.of(RECORDS_WAIT), file, takenUp, takenUp);
  }

  @Test
  void who_is_taken_up_again_after_a_cut_says_nothing_new() {
    Line takenUp = line(UNRESOLVED, TAKEN, FIRST, 2, tally(2, 0, 0, 0, 0));
    Line again = left(UNRESOLVED, TAKEN, 2, 0, 0, Kept.NOTHING);
    assertWaiting(Set.of(), left(FILE, TAKEN, 3, 0, 3, new Kept(0, 1)), takenUp, again);
    assertWaiting(Set.of(RECORDS_WAIT), left(FILE, TAKEN, 3, 0, 3, new Kept(0, 2)), takenUp, again);
  }

  @Test
  void a_line_that_is_read_again_twice_waits_once() {
    Line file = left(FILE, TAKEN, 2, 2, 0, new Kept(2, 1));
    Line replay = left(REPLAY, TAKEN, 1, 0, 1, Kept.NOTHING);
    assertWaiting(Set.of(), file, replay, replay);
    assertWaiting(Set.of(RECORDS_WAIT), file);
  }

  @Test
  void where_a_file_was_taken_back_more_may_wait_than_were_counted_and_no_fewer() {
    Line undone = left(FILE, UNDONE, 0, 0, 0, Kept.NOTHING);
    assertWaiting(Set.of(), undone, left(FILE, TAKEN, 3, 0, 3, new Kept(0, 4)));
    assertWaiting(Set.of(RECORDS_WAIT), undone, left(FILE, TAKEN, 3, 0, 3, new Kept(0, 2)));
  }

  @Test
  void feeds_are_apart() {
    Inspected seen =
        new Inspected(
            List.of(
                new Keys("CG", 2, HashMap.of(ONE_ACTIVE, 1L)), new Keys("SCD", 3, HashMap.empty())),
            List.empty(),
            List.empty());
    Finding broken = Findings.of(seen).broken().single();
    assertEquals("CG", broken.batchCode());
    assertEquals("\"one version of a key is active\" does not hold in CG, 1 of 2", broken.text());
    assertEquals(2 * Invariant.values().length, Findings.of(seen).all().size());
  }

  @Test
  void of_many_files_a_few_are_named() {
    Inspected seen =
        new Inspected(
            List.empty(), List.range(1, 9).map(day -> held(stamp(day), 1, 0)), List.empty());
    Finding finding = Findings.of(seen).broken().find(one -> one.invariant() == KNOWN_FILE).get();
    assertEquals(8, finding.broken());
    assertEquals(List.of("1.csv", "2.csv", "3.csv", "and 5 more"), finding.where());
  }

  @Test
  void who_insists_hears_of_every_one_that_is_broken() {
    Inspected seen =
        new Inspected(List.empty(), List.of(held(FIRST, 1, 0)), List.of(file(SECOND, 1, 0)));
    Findings findings = Findings.of(seen);
    StorageException failure =
        assertThrows(StorageException.class, () -> findings.mustHold("It is wrong", "Mend it."));
    assertTrue(failure.getMessage().startsWith("It is wrong: "), failure::getMessage);
    assertTrue(failure.getMessage().endsWith(". Mend it."), failure::getMessage);
    assertTrue(failure.getMessage().contains("(1.csv)"), failure::getMessage);
    assertTrue(failure.getMessage().contains("(2.csv)"), failure::getMessage);
  }

  private static final Tally NONE = Tally.NONE;

  private static void assertBroken(Set<Invariant> broken, List<Line> ledger, Stamped... held) {
    Inspected seen = new Inspected(List.empty(), List.of(held), ledger);
    assertEquals(
        broken, Findings.of(seen).broken().map(Finding::invariant).toJavaSet(), seen::toString);
  }

  /** Whatever is said of versions, which these deliveries are not shown with. */
  private static void assertWaiting(Set<Invariant> broken, Line... ledger) {
    Inspected seen = new Inspected(List.empty(), List.empty(), List.of(ledger));
    Set<Invariant> said = Findings.of(seen).broken().map(Finding::invariant).toJavaSet();
    said.retainAll(Set.of(RECORDS_WAIT));
    assertEquals(broken, said, seen::toString);
  }

  private static EventStamp stamp(int day) {
    return new EventStamp(Instant.parse("2025-01-0" + day + "T09:00:00Z"), "file:/" + day + ".csv");
  }

  private static Stamped held(EventStamp stamp, long versions, long expired) {
    return new Stamped("SCD", stamp, versions, expired);
  }

  private static Line file(EventStamp stamp, long created, long changed) {
    return line(FILE, TAKEN, stamp, created + changed, tally(created, changed, 0, changed, 0));
  }

  private static Line file(EventStamp stamp, long created, long changed, Growth growth) {
    return grown(file(stamp, created, changed), growth);
  }

  private static Line line(
      DeliveryKind kind, DeliveryStatus status, EventStamp stamp, long read, Tally tally) {
    DeliveryCounts counts = new DeliveryCounts(read, tally.accepted(), 0, tally);
    return new Line(kind, status, "SCD", stamp, counts, Option.none(), Kept.NOTHING);
  }

  private static Line line(
      DeliveryKind kind,
      DeliveryStatus status,
      EventStamp stamp,
      long read,
      Tally tally,
      Growth growth) {
    return grown(line(kind, status, stamp, read, tally), growth);
  }

  private static Line grown(Line line, Growth growth) {
    return new Line(
        line.kind(),
        line.status(),
        line.batchCode(),
        line.stamp(),
        line.counts(),
        Option.some(growth),
        line.kept());
  }

  /** A delivery that changes nothing, and what stands beside the history as its own. */
  private static Line left(
      DeliveryKind kind, DeliveryStatus status, long read, long rejected, long wait, Kept kept) {
    long accepted = read - rejected;
    Tally tally = new Tally(0, 0, 0, accepted - wait, wait, 0, 0, 0);
    DeliveryCounts counts = new DeliveryCounts(read, accepted, rejected, tally);
    return new Line(kind, status, "SCD", FIRST, counts, Option.none(), kept);
  }

  private static Tally tally(
      long created, long changed, long ptDriven, long expired, long revised) {
    return new Tally(0, created, changed, 0, 0, expired, ptDriven, revised);
  }
}
