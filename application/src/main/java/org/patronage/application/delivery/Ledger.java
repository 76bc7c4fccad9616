package org.patronage.application.delivery;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LandedFile;

/** What the ledger says, for questions about one run's deliveries; an immutable value. */
public final class Ledger {
  private final Map<String, LedgerEntry> entries;

  private Ledger(Map<String, LedgerEntry> entries) {
    this.entries = entries;
  }

  public static Ledger of(Seq<LedgerEntry> entries) {
    return new Ledger(
        LinkedHashMap.ofEntries(entries.map(entry -> io.vavr.Tuple.of(entry.id(), entry))));
  }

  /** With an entry in the place of the former one of its id, unless that counts. */
  public Ledger with(LedgerEntry entry) {
    return new Ledger(entries.put(entry.id(), entry, LedgerEntry::counting));
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The entry of that id. */
  Option<LedgerEntry> entry(String id) {
    return entries.get(id);
  }

  /** Whether this very delivery, by place, size and time, has been dealt with for good. */
  public boolean knows(LandedFile file) {
    return entries
        .values()
        .exists(
            entry ->
                entry.status() != DeliveryStatus.HELD
                    && entry.size() == file.size()
                    && entry.stamp().equals(file.stamp())
                    && !isDueAfterAll(entry));
  }

  /**
   * A copy that was taken back, or noted while its content was, of which a later one has been
   * accepted since.
   */
  private boolean isDueAfterAll(LedgerEntry entry) {
    return !entry.status().isApplied()
        && takenAfter(entry.stamp(), entry.batchCode(), entry.sha256()).isDefined();
  }

  /** Whether a feed has had this content, under any name (RULES 4). */
  public boolean hasApplied(String batchCode, String sha256) {
    return appliedAs(batchCode, sha256).isDefined();
  }

  /** The delivery by which a feed has this content. */
  public Option<LedgerEntry> appliedAs(String batchCode, String sha256) {
    return applied(batchCode).find(entry -> entry.sha256().equals(sha256));
  }

  /**
   * The file of this content that has been taken, where it stands after {@code stamp} by time and
   * name: of files of one content the earliest counts, whichever came in first (RULES 4, 9). The
   * same place is the same file, whatever its time is now, and so is one of the same time and name
   * elsewhere.
   */
  public Option<LedgerEntry> takenAfter(EventStamp stamp, String batchCode, String sha256) {
    return applied(batchCode)
        .filter(entry -> entry.kind() == DeliveryKind.FILE && entry.sha256().equals(sha256))
        .filter(entry -> entry.status() == DeliveryStatus.TAKEN)
        .find(entry -> isLaterFile(entry.stamp(), stamp));
  }

  private static boolean isLaterFile(EventStamp other, EventStamp stamp) {
    boolean elsewhere = other.time().equals(stamp.time()) && other.name().equals(stamp.name());
    return stamp.isBefore(other) && !elsewhere && !other.uri().equals(stamp.uri());
  }

  /** Whether a feed has had this content, under any name, and somebody took it back for good. */
  public boolean hasUndone(String batchCode, String sha256) {
    return undone()
        .exists(entry -> entry.batchCode().equals(batchCode) && entry.sha256().equals(sha256));
  }

  /** The files that were taken back, and have not been applied again since. */
  public Seq<LedgerEntry> undone() {
    return entries
        .values()
        .filter(entry -> entry.status() == DeliveryStatus.UNDONE)
        .filter(entry -> entry.kind() == DeliveryKind.FILE)
        .reject(entry -> hasApplied(entry.batchCode(), entry.sha256()));
  }

  /** The same, but that it does not know the files of these names whose content was taken back. */
  public Ledger accepting(Set<String> names) {
    return of(
        entries
            .values()
            .reject(
                entry ->
                    names.contains(entry.stamp().name())
                        && hasUndone(entry.batchCode(), entry.sha256())));
  }

  /** Every file of that name that was ever applied, and the other deliveries of that name. */
  public Seq<LedgerEntry> named(String name) {
    return entries
        .values()
        .filter(entry -> entry.stamp().name().equals(name) && entry.status().wasApplied())
        .filter(entry -> entry.kind() != DeliveryKind.UNDO && entry.stampsVersions())
        .sortBy(LedgerEntry::takenAt);
  }

  /** Whether another file stands at the very place of this one. */
  public boolean sharesItsPlace(LedgerEntry entry) {
    return applied(entry.batchCode())
        .filter(other -> other.kind() == DeliveryKind.FILE && !other.id().equals(entry.id()))
        .exists(other -> other.stamp().equals(entry.stamp()));
  }

  /** Where the PT sources, as {@code state} says, were swept first, if that was after a file. */
  public Option<EventStamp> sweptAfter(EventStamp file, String batchCode, String state) {
    return applied(batchCode)
        .filter(entry -> entry.ptState().contains(state))
        .map(LedgerEntry::stamp)
        .min()
        .filter(file::isBefore);
  }

  /**
   * Where the newest applied delivery of a feed stands, none before its first. Records that were
   * kept aside do not count: they are taken up where some file stood, which may be undone by now.
   */
  public Option<EventStamp> newest(String batchCode) {
    return applied(batchCode).filter(LedgerEntry::stampsVersions).map(LedgerEntry::stamp).max();
  }

  /** Where the last of a feed's deliveries stands, that one included which is about to come. */
  Option<EventStamp> behindAll(String batchCode, Option<CatalogedFile> coming) {
    return newest(batchCode).toList().appendAll(coming.map(CatalogedFile::stamp)).max();
  }

  /** The applied files of a feed from {@code from} on, that one excluded. */
  public Seq<LedgerEntry> filesAfter(String batchCode, EventStamp from) {
    return applied(batchCode)
        .filter(entry -> entry.kind() == DeliveryKind.FILE && from.isBefore(entry.stamp()));
  }

  /** Where a feed's content was seen, each time that it came. */
  public Seq<String> placesOf(String batchCode, String sha256) {
    return entries
        .values()
        .filter(entry -> entry.batchCode().equals(batchCode) && entry.sha256().equals(sha256))
        .map(entry -> entry.stamp().uri());
  }

  /**
   * The file that stands in the place of one that was undone, or of what had replaced that. The run
   * that put it there is the one that undid a file of that time; of two files of one time it cannot
   * be told which of them it replaced, and both count as replaced.
   */
  public Option<LedgerEntry> replacementOf(LedgerEntry undone) {
    Seq<LedgerEntry> there =
        entries
            .values()
            .filter(entry -> entry.kind() == DeliveryKind.FILE)
            .filter(entry -> entry.batchCode().equals(undone.batchCode()))
            .filter(entry -> entry.stamp().time().equals(undone.stamp().time()));
    Seq<String> undoing =
        there.filter(entry -> entry.status() == DeliveryStatus.UNDONE).map(LedgerEntry::runId);
    return there.find(entry -> entry.status().isApplied() && undoing.contains(entry.runId()));
  }

  /** The applied files, seeds included, of these ids. */
  public Seq<LedgerEntry> filesOf(Set<String> ids) {
    return entries
        .values()
        .filter(entry -> ids.contains(entry.id()) && entry.status().isApplied())
        .filter(entry -> entry.kind() == DeliveryKind.FILE || entry.kind() == DeliveryKind.SEED);
  }

  /**
   * The lines read of the last files of a feed before {@code stamp}, {@code count} at most. Those
   * that the earlier pipeline took have not been counted and are left out.
   */
  public Seq<Long> linesBefore(String batchCode, EventStamp stamp, int count) {
    return applied(batchCode)
        .filter(entry -> entry.kind() == DeliveryKind.FILE)
        .filter(entry -> entry.status() == DeliveryStatus.TAKEN && entry.stamp().isBefore(stamp))
        .sortBy(LedgerEntry::stamp)
        .takeRight(count)
        .map(entry -> entry.lines().read());
  }

  /** What the PT sources were when a feed was last swept. */
  public Option<String> sweptPt(String batchCode) {
    return applied(batchCode)
        .filter(entry -> entry.ptState().isDefined())
        .maxBy(LedgerEntry::takenAt)
        .flatMap(LedgerEntry::ptState);
  }

  private Seq<LedgerEntry> applied(String batchCode) {
    return entries
        .values()
        .filter(entry -> entry.batchCode().equals(batchCode) && entry.status().isApplied());
  }
}
