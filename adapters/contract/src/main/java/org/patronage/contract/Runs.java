package org.patronage.contract;

import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.patronage.application.StorageException;
import org.patronage.application.backup.Restoration;
import org.patronage.application.backup.RestoreRequest;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.quarantine.LookIntoQuarantine;
import org.patronage.application.run.RunLease;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.application.undo.UndoRequest;
import org.patronage.application.undo.Undone;
import org.patronage.application.verification.Findings;
import org.patronage.domain.calendar.RunClock;
import org.patronage.domain.calendar.Schedule;
import org.patronage.domain.dmdc.ExportWindow;
import org.patronage.domain.quality.Guards;

/** Runs at one site, each in an installation opened anew, as one process after another would. */
final class Runs {
  private static final String LOG = "patronage_pipeline_log";

  private final Technology technology;
  private Site site;
  private Pipelines.Rules rules = Pipelines.Rules.STANDARD;
  private UnaryOperator<Installation> wrapping = UnaryOperator.identity();
  private int count;

  Runs(Technology technology, Site site) {
    this.technology = technology;
    this.site = site;
  }

  /** The runs that follow these at a copy of their site. */
  Runs continuedAt(Site copy) {
    Runs others = new Runs(technology, copy);
    others.rules = rules;
    others.wrapping = wrapping;
    others.count = count;
    return others;
  }

  /** From now on MVI and PT lie elsewhere, or the landing folders do. */
  void moveTo(Site other) {
    site = other;
  }

  /** An update at {@code now}, an ISO instant; held files of these names are accepted. */
  RunReport update(String now, String... accepted) {
    return run(RunMode.UPDATE, Instant.parse(now), HashSet.of(accepted));
  }

  RunReport rebuild(String now) {
    return run(RunMode.REBUILD, Instant.parse(now), HashSet.empty());
  }

  RunReport run(RunMode mode, Instant now, Set<String> accepted) {
    count++;
    RunRequest request = new RunRequest("run-" + count, mode, new RunClock(now), accepted);
    return pipelines().run().run(request);
  }

  /** From now on runs go by another calendar. */
  void goBy(Schedule other) {
    rules = new Pipelines.Rules(other, rules.guards(), rules.lease());
  }

  /** From now on files are held by other limits. */
  void guardBy(Guards other) {
    rules = new Pipelines.Rules(rules.schedule(), other, rules.lease());
  }

  /** From now on runs work with another lease. */
  void workWith(RunLease other) {
    rules = new Pipelines.Rules(rules.schedule(), rules.guards(), other);
  }

  /** From now on every installation is opened inside another one. */
  void openIn(UnaryOperator<Installation> other) {
    wrapping = other;
  }

  /** Some work while storage fails in place of every call of that name. */
  <T> T whileFailing(String call, Supplier<T> work) {
    UnaryOperator<Installation> before = wrapping;
    openIn(Interruption.failing(call, new StorageException("Cannot reach it", "Mend it."))::around);
    try {
      return work.get();
    } finally {
      openIn(before);
    }
  }

  /** Whom the export of a day told of, by participant. */
  java.util.List<String> sent(String day) {
    return rows("dmdc_extract_records")
        .where("filename", "PATRONAGE_" + day + ".txt")
        .sorted("participant_id");
  }

  /** The DMDC export by hand. */
  RunReport export(String now) {
    Pipelines wired = pipelines();
    return wired.byHand().carryOut(wired.export(), receipt(now));
  }

  /** Some days sent again. */
  RunReport sendAgain(String now, ExportWindow days) {
    Pipelines wired = pipelines();
    return wired.byHand().carryOut(wired.again(days), receipt(now));
  }

  /** The EDIPI backfill by hand. */
  RunReport backfill(String now) {
    Pipelines wired = pipelines();
    return wired.byHand().carryOut(wired.backfill(), receipt(now));
  }

  /** A file taken back by hand. */
  Undone undo(String now, String file) {
    return pipelines().undo().undo(request(now, file, Option.none()));
  }

  /** A file by hand in the place of another one; accepted whatever guards say of it if named so. */
  Undone replace(String now, String file, String replacement, String... accepted) {
    UndoRequest request = request(now, file, Option.some(replacement));
    return pipelines()
        .undo()
        .undo(
            new UndoRequest(
                request.file(),
                request.replacement(),
                HashSet.of(accepted),
                request.by(),
                request.receipt()));
  }

  private UndoRequest request(String now, String file, Option<String> replacement) {
    return new UndoRequest(file, replacement, HashSet.empty(), "somebody: a trial", receipt(now));
  }

  /** A backup by hand. */
  RunReport backUp(String now) {
    Pipelines wired = pipelines();
    return wired.byHand().carryOut(wired.backup(), receipt(now));
  }

  /** Lines of the quarantine read again. */
  RunReport replay(String now, LineSelection lines) {
    return pipelines().replay().replay(lines, receipt(now));
  }

  /** Lines of the quarantine put aside for good, by one Clara. */
  long discard(String now, LineSelection lines, String why) {
    return pipelines().discard().discard(lines, "clara", why, receipt(now));
  }

  LookIntoQuarantine quarantine() {
    return pipelines().quarantine();
  }

  /** What an export would send. */
  Extract preview(String now) {
    return pipelines().preview().preview(receipt(now), Option.none());
  }

  /** No invariant is broken. */
  void mustBeSound() {
    verify().mustHold("The history is not sound", "");
  }

  /** How every invariant stands. */
  Findings verify() {
    return pipelines().verification().verify();
  }

  /** Accounts for versions that no delivery brought, as {@code clara}. */
  Findings settle(String now, String why) {
    return pipelines().settling().settle("clara", why, receipt(now));
  }

  /** Puts everything back as it was at the newest backup. */
  Restoration restore(String now, RestoreRequest request) {
    return pipelines().restore().restore(request, receipt(now));
  }

  private Pipelines pipelines() {
    return new Pipelines(wrapping.apply(opened()), site, rules);
  }

  private Receipt receipt(String now) {
    count++;
    return new Receipt("run-" + count, Instant.parse(now));
  }

  /** Where the files for DMDC appear. */
  Path exports() {
    return site.exports();
  }

  Installation opened() {
    return technology.open(site.home(), site.mvi(), site.pt());
  }

  Rows rows(String table) {
    return new Rows(opened().rows(table));
  }

  /** {@code patronage_unified} with local file names. */
  Rows unified() {
    return rows("patronage_unified").withLocalFilenames();
  }

  /** How often every table has been written, but for the log, which every run writes. */
  Map<String, Long> versions() {
    return opened().versions().remove(LOG);
  }
}
