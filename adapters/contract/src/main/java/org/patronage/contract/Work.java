package org.patronage.contract;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Random;
import org.patronage.application.backup.Backup;
import org.patronage.application.backup.RestoreRequest;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.run.RunMode;
import org.patronage.domain.quality.Guards;
import org.patronage.domain.quality.MassChange;
import org.patronage.domain.quality.RejectionThreshold;
import org.patronage.domain.quality.ShrunkenFile;

/** Weeks of work at one site, by chance; and which files it should leave in force. */
final class Work {
  private static final Instant BEGIN = Instant.parse("2025-03-03T14:00:00Z");
  private static final String FIRST_EXPORT = "2025-02-19T08:00:00Z";
  private static final Duration DAY = Duration.ofDays(1);
  private static final int DAYS = 32;

  /**
   * More than two changed rows and a fifth of the active ones are too many; fewer than nine tenths
   * of the usual lines, where those are more than three, too few.
   */
  private static final Guards STRICT =
      new Guards(RejectionThreshold.STANDARD, new MassChange(0.2, 2), new ShrunkenFile(0.9, 3));

  private final Runs runs;
  private final LandingZone zone;
  private final GeneratedFeeds feeds;
  private final Random random;
  private final List<Runnable> deeds;
  private final InForce inForce = new InForce();
  private final StringBuilder diary = new StringBuilder();
  private Runnable special = this::rebuild;
  private Seq<Landed> toCome;
  private Instant now = BEGIN;

  Work(Runs runs, LandingZone zone, GeneratedFeeds feeds, int seed) {
    this.runs = runs;
    this.zone = zone;
    this.feeds = feeds;
    this.random = new Random(seed);
    Seq<Landed> files = feeds.files();
    java.util.List<Landed> order =
        files.appendAll(feeds.redelivered(files)).appendAll(feeds.corrections(files)).toJavaList();
    Collections.shuffle(order, random);
    this.toCome = Vector.ofAll(Corrections.inTurn(order));
    this.deeds =
        List.of(
            this::undo,
            this::replace,
            this::accept,
            () -> special.run(),
            this::backUp,
            this::restore,
            this::replay,
            this::discard,
            this::introduce,
            this::forget,
            this::beStrict,
            this::acceptHeld,
            this::export,
            this::backfill);
  }

  /**
   * The same while the PT table grows, without rebuilds: what stands by itself keeps its PT, and a
   * rebuild takes today's for all (RULES 9).
   */
  void letPtGrow() {
    special = this::grow;
  }

  /** DMDC is told of one person, so that everything that follows is to be told. */
  void begin() {
    land(feeds.first());
    runs.update(FIRST_EXPORT);
  }

  /** A month, with some files and something done on every other day. */
  void carryOn() {
    for (int day = 0; day < DAYS; day++) {
      now = now.plus(DAY);
      if (random.nextInt(2) == 0) {
        landSome();
      }
      if (random.nextInt(4) != 0) {
        update();
      }
      if (random.nextInt(2) == 0) {
        deeds.get(random.nextInt(deeds.size())).run();
      }
    }
  }

  /** Everything has landed, everybody is known, and DMDC told. */
  void end() {
    toCome.forEach(this::land);
    introduce();
    beLenient();
    now = now.plus(DAY);
    update();
    backfill();
    aWeek();
  }

  /** A rebuild, a restore, and a week after each. */
  void doOverAgain() {
    backUp();
    rebuild();
    aWeek();
    restore();
    aWeek();
  }

  private void aWeek() {
    for (int day = 0; day < 7; day++) {
      now = now.plus(DAY);
      update();
    }
  }

  Instant now() {
    return now;
  }

  /** The files whose effect should stand, none in the place of another one. */
  Seq<Landed> inForce() {
    return Corrections.apart(inForce.files());
  }

  /** What was done, a line a deed. */
  String diary() {
    return diary.toString();
  }

  private void note(String deed) {
    now = now.plusSeconds(1);
    diary.append('\n').append(now).append(' ').append(deed);
  }

  private void landSome() {
    Seq<Landed> some = toCome.take(1 + random.nextInt(3));
    toCome = toCome.drop(some.size());
    some.forEach(this::land);
  }

  /** What it takes the place of is put beside it, since it may be needed. */
  private void land(Landed file) {
    Corrections.former(inForce.landed(), List.of(file)).forEach(this::land);
    note("lands " + file.name());
    file.landIn(zone);
    inForce.lands(file);
  }

  private void update(String... accepted) {
    note("update " + String.join(" ", accepted));
    runs.run(RunMode.UPDATE, now, HashSet.of(accepted));
    noteBackup();
  }

  private void undo() {
    for (Landed file : oneOf(taken())) {
      note("undo " + file.name());
      runs.undo(now.toString(), file.name());
      inForce.undo(file);
    }
  }

  private void replace() {
    for (Landed file : oneOf(taken())) {
      Landed right = rightOne(file);
      land(right);
      note("replace " + file.name());
      runs.replace(now.toString(), file.name(), right.name(), right.name());
      inForce.undo(file);
    }
  }

  private Landed rightOne(Landed file) {
    Seq<Landed> feed = inForce.landed().filter(other -> other.feed().equals(file.feed()));
    String name = file.feed() + "right" + inForce.landed().size() + ".csv";
    return file.as(name, file.mixedWith(oneOf(feed).get(), random));
  }

  private void accept() {
    for (Landed file : oneOf(inForce.gone().filter(inForce::isTheOnlyOfItsName))) {
      inForce.accept(file);
      update(file.name());
    }
  }

  private void acceptHeld() {
    for (LedgerEntry held : oneOf(held())) {
      update(held.stamp().name());
    }
  }

  /** Under strict guards somebody has to accept everything by name. */
  private void rebuild() {
    beLenient();
    note("rebuild");
    runs.rebuild(now.toString());
    noteBackup();
  }

  private void backUp() {
    note("back up");
    runs.backUp(now.toString());
    noteBackup();
  }

  private void noteBackup() {
    inForce.backUp(runs.opened().backups().list().headOption().map(Backup::id));
  }

  private void restore() {
    if (inForce.hasBackup()) {
      note("restore");
      runs.restore(now.toString(), new RestoreRequest(Option.none(), Option.none()));
      inForce.restore();
    }
  }

  private void replay() {
    note("replay");
    runs.replay(now.toString(), LineSelection.ALL);
  }

  private void discard() {
    for (Landed file : oneOf(inForce.landed())) {
      note("discard " + file.name());
      runs.discard(now.toString(), LineSelection.ALL.ofFile(file.name()), "a trial");
    }
  }

  private void introduce() {
    note("introduce");
    feeds.introduceAll(zone);
  }

  private void forget() {
    note("forget");
    feeds.introduceSome(zone, now, random.nextInt());
  }

  private void beStrict() {
    note("be strict");
    runs.guardBy(STRICT);
  }

  private void beLenient() {
    note("be lenient");
    runs.guardBy(Guards.STANDARD);
  }

  private void grow() {
    note("PT grows");
    feeds.growPt(zone, now);
  }

  private void export() {
    note("export");
    runs.export(now.toString());
  }

  private void backfill() {
    note("backfill");
    runs.backfill(now.toString());
  }

  /** The files that the history has, but for the first. */
  private Seq<Landed> taken() {
    Set<String> names = files(DeliveryStatus.TAKEN).map(entry -> entry.stamp().name()).toSet();
    return inForce
        .landed()
        .tail()
        .filter(file -> names.contains(file.name()))
        .filter(inForce::isTheOnlyOfItsName);
  }

  /** Those that a guard holds. */
  private Seq<LedgerEntry> held() {
    return files(DeliveryStatus.HELD);
  }

  private Seq<LedgerEntry> files(DeliveryStatus status) {
    Installation at = runs.opened();
    return at.ledger()
        .entries(at.editions().standing())
        .filter(entry -> entry.status() == status)
        .filter(entry -> entry.kind() == DeliveryKind.FILE);
  }

  private <T> Option<T> oneOf(Seq<T> all) {
    return all.isEmpty() ? Option.none() : Option.some(all.get(random.nextInt(all.size())));
  }
}
