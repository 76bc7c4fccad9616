package org.patronage.application.delivery;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Tally;

/** A line of the ledger: what was delivered, which run took it, and what became of it. */
public record LedgerEntry(Delivered delivered, Receipt receipt, Outcome outcome) {

  private static final String TOLD = "@adopted";

  /** An entry of a delivery that has not been counted yet. */
  public static LedgerEntry of(
      String id, DeliveryKind kind, String batchCode, EventStamp stamp, Receipt receipt) {
    Delivered delivered = new Delivered(id, kind, batchCode, stamp, "", 0);
    return new LedgerEntry(delivered, receipt, Outcome.UNCOUNTED);
  }

  /** The entry of what a run did to the history as a whole. */
  public static LedgerEntry ofHistory(DeliveryKind kind, Receipt receipt) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    EventStamp stamp = new EventStamp(receipt.takenAt(), name);
    return of(name + "-" + receipt.runId(), kind, "", stamp, receipt);
  }

  /**
   * The entry by which somebody accounts for what no delivery did to a feed's history.
   *
   * @param expired by how many versions more, or fewer, have ended than deliveries counted
   * @param why who accounts for it, and why
   */
  public static LedgerEntry ofSettlement(
      String batchCode, long expired, String why, Receipt receipt) {
    String id = "settled-" + batchCode + "-" + receipt.runId();
    EventStamp stamp = new EventStamp(receipt.takenAt(), "settled");
    return of(id, DeliveryKind.SETTLED, batchCode, stamp, receipt)
        .counted(LineCounts.NONE, new Tally(0, 0, 0, 0, 0, expired, 0, 0))
        .as(DeliveryStatus.TAKEN, why);
  }

  /** The entry that keeps a file of the earlier pipeline known as such, in another ledger. */
  public LedgerEntry asTold(Receipt by) {
    EventStamp stamp = new EventStamp(by.takenAt(), "the earlier pipeline");
    return of(toldId(id()), DeliveryKind.TOLD, batchCode(), stamp, by)
        .as(DeliveryStatus.REDELIVERED, "DMDC was told of it before the adoption");
  }

  /** The id of the entry of a file. */
  public static String fileId(String batchCode, String sha256) {
    return batchCode + "-" + sha256;
  }

  /**
   * The id by which a rebuild knows the file of a delivery: by its content alone, of which an
   * update may have known several deliveries.
   */
  public static String contentOf(String deliveryId) {
    return deliveryId.split("@", 2)[0];
  }

  /** The id by which a file of the earlier pipeline stays known as such. */
  public static String toldId(String deliveryId) {
    return contentOf(deliveryId) + TOLD;
  }

  /** Whether an id is one of those. */
  public static boolean isToldId(String id) {
    return id.endsWith(TOLD);
  }

  /** The entry of a file. */
  public static LedgerEntry ofFile(
      CatalogedFile file, DeliveryKind kind, String batchCode, Receipt receipt) {
    String sha256 = file.content().sha256();
    String id = fileId(batchCode, sha256);
    long size = file.file().size();
    Delivered delivered = new Delivered(id, kind, batchCode, file.stamp(), sha256, size);
    return new LedgerEntry(delivered, receipt, Outcome.UNCOUNTED);
  }

  /**
   * The entry in this one's place once its file is taken back. Of two entries of an id the newer
   * counts, so it is newer even where the clock is not. The history grew by it all the same; that
   * it shrank again is said by {@link #ofUndo}.
   *
   * @param why who took it back, and why
   */
  public LedgerEntry undone(Receipt by, String why) {
    Outcome gone = Outcome.UNCOUNTED.as(DeliveryStatus.UNDONE, why).grown(growth());
    return new LedgerEntry(delivered, new Receipt(by.runId(), next(by.takenAt())), gone);
  }

  /** The entry of what {@code undone}, taken back, did to the history. */
  public static LedgerEntry ofUndo(LedgerEntry undone) {
    Delivered of = undone.delivered();
    Delivered own =
        new Delivered(
            "undo-" + undone.runId(),
            DeliveryKind.UNDO,
            of.batchCode(),
            of.stamp(),
            of.sha256(),
            of.size());
    Outcome none = Outcome.UNCOUNTED.as(undone.status(), undone.note());
    return new LedgerEntry(own, undone.receipt(), none);
  }

  /**
   * Whether DMDC may have to be told of it: an update or an undo may have created versions, or
   * brought some back, with it, or keep by it what another delivery left to be told; what a rebuild
   * creates, or the earlier pipeline created, or somebody settled, is none of those (RULES 11), but
   * what a rebuild or a restore leaves to be told is.
   *
   * @param rebuild the run that the edition was rebuilt by, which also names it
   */
  public boolean isNews(String rebuild) {
    boolean ours = status() == DeliveryStatus.TAKEN || status() == DeliveryStatus.UNDONE;
    boolean told = ours && kind() != DeliveryKind.SETTLED;
    return (told && !runId().equals(rebuild)) || kind().isOfHistory();
  }

  /**
   * Whether the versions that follow from its records bear its stamp; records that were kept aside,
   * waiting or refused, bear those of their own files.
   */
  public boolean stampsVersions() {
    return kind() != DeliveryKind.UNRESOLVED
        && kind() != DeliveryKind.REPLAY
        && kind() != DeliveryKind.SETTLED
        && !kind().isOfHistory();
  }

  /** Of two entries of an id the newer counts, unless it was never applied and the former was. */
  public static LedgerEntry counting(LedgerEntry former, LedgerEntry newer) {
    return former.status().wasApplied() && !newer.status().wasApplied() ? former : newer;
  }

  /** Whether both are of one delivery, of whose entries the newer counts. */
  public boolean isOfTheSame(LedgerEntry other) {
    return id().equals(other.id());
  }

  /** The same, ended otherwise. */
  public LedgerEntry as(DeliveryStatus status, String why) {
    return with(outcome.as(status, why));
  }

  /** The same, counted. */
  public LedgerEntry counted(LineCounts lines, Tally tally) {
    return with(outcome.counted(lines, tally));
  }

  /** The same, the history having grown by it. */
  public LedgerEntry grownBy(Growth more) {
    return with(outcome.grownBy(more));
  }

  /** The same, as a history knows it that it has done nothing to. */
  public LedgerEntry elsewhere() {
    return with(outcome.grown(Option.some(Growth.NONE)));
  }

  /** The same in the place of the former entry of its id, if there is one, which grew it before. */
  LedgerEntry after(Option<LedgerEntry> former) {
    return former
        .map(
            before ->
                new LedgerEntry(
                    delivered,
                    new Receipt(runId(), before.next(takenAt())),
                    outcome.grown(before.growth())))
        .getOrElse(this);
  }

  /** A time that is after this entry's, where the clock is not. */
  private Instant next(Instant clock) {
    Instant next = takenAt().plus(1, ChronoUnit.MICROS);
    return clock.isBefore(next) ? next : clock;
  }

  /** The same, having led to a version of the history. */
  public LedgerEntry at(long version) {
    return with(outcome.at(version));
  }

  /** The same, with a sweep of the PT sources as they were then. */
  public LedgerEntry withPtState(String state) {
    return with(outcome.withPtState(state));
  }

  /**
   * The same as one of several files of its content, told apart by time and name; the name as a
   * digest, since ids go into statements.
   */
  LedgerEntry asCopy() {
    UUID name = UUID.nameUUIDFromBytes(stamp().name().getBytes(StandardCharsets.UTF_8));
    return withId(id() + "@" + stamp().time() + "@" + name);
  }

  /** The same beside the first one, not in its place. */
  public LedgerEntry withId(String other) {
    return new LedgerEntry(delivered.withId(other), receipt, outcome);
  }

  private LedgerEntry with(Outcome other) {
    return new LedgerEntry(delivered, receipt, other);
  }

  public String id() {
    return delivered.id();
  }

  public DeliveryKind kind() {
    return delivered.kind();
  }

  public String batchCode() {
    return delivered.batchCode();
  }

  public EventStamp stamp() {
    return delivered.stamp();
  }

  public String sha256() {
    return delivered.sha256();
  }

  public long size() {
    return delivered.size();
  }

  public String runId() {
    return receipt.runId();
  }

  public Instant takenAt() {
    return receipt.takenAt();
  }

  public DeliveryStatus status() {
    return outcome.status();
  }

  public LineCounts lines() {
    return outcome.lines();
  }

  public Tally tally() {
    return outcome.tally();
  }

  public Option<Growth> growth() {
    return outcome.growth();
  }

  public Option<Long> tableVersion() {
    return outcome.tableVersion();
  }

  public Option<String> ptState() {
    return outcome.ptState();
  }

  public String note() {
    return outcome.note();
  }
}
