package org.patronage.contract;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import org.patronage.application.backup.BackUp;
import org.patronage.application.backup.NoteRestore;
import org.patronage.application.backup.RecoverUnlessRestoring;
import org.patronage.application.backup.RestoreBackup;
import org.patronage.application.delivery.ApplyDelivery;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.DiscoverFiles;
import org.patronage.application.delivery.FindAgain;
import org.patronage.application.delivery.SweepPt;
import org.patronage.application.delivery.TakeDeliveries;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.delivery.WithdrawFile;
import org.patronage.application.dmdc.BackfillEdipis;
import org.patronage.application.dmdc.CarryUntold;
import org.patronage.application.dmdc.DmdcFiles;
import org.patronage.application.dmdc.ExportToDmdc;
import org.patronage.application.dmdc.FinishExtracts;
import org.patronage.application.dmdc.PlanExport;
import org.patronage.application.dmdc.PreviewExport;
import org.patronage.application.dmdc.RefillEdipis;
import org.patronage.application.dmdc.SendAgain;
import org.patronage.application.dmdc.SendExtract;
import org.patronage.application.dmdc.SettleExtract;
import org.patronage.application.history.AdoptHistory;
import org.patronage.application.history.CloseEdition;
import org.patronage.application.history.OpenEdition;
import org.patronage.application.history.OpenHistory;
import org.patronage.application.history.PublishEdition;
import org.patronage.application.history.WholeRebuild;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.quarantine.LookIntoQuarantine;
import org.patronage.application.quarantine.ReplayQuarantine;
import org.patronage.application.quarantine.TakeQuarantined;
import org.patronage.application.run.DiscardByHand;
import org.patronage.application.run.DoByHand;
import org.patronage.application.run.LoggedRun;
import org.patronage.application.run.ReplayByHand;
import org.patronage.application.run.RunJournal;
import org.patronage.application.run.RunLease;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunPipeline;
import org.patronage.application.run.SettleByHand;
import org.patronage.application.run.StepTimes;
import org.patronage.application.run.UpdateHistory;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.schedule.CarryOutSchedule;
import org.patronage.application.undo.TakeBack;
import org.patronage.application.undo.UndoFile;
import org.patronage.application.verification.SettleVersions;
import org.patronage.application.verification.VerifyHistory;
import org.patronage.domain.calendar.Schedule;
import org.patronage.domain.dmdc.ExportWindow;
import org.patronage.domain.quality.Guards;

/** The use cases over an installation, wired by hand, with a stopwatch that stands still. */
final class Pipelines {
  private static final InstantSource STILL = InstantSource.fixed(Instant.EPOCH);

  private final Installation at;
  private final Site site;
  private final StepTimes times = new StepTimes(RunListener.silent(), STILL);
  private final Rules rules;
  private final WorkAlone alone;
  private final DmdcFiles files;
  private final SendExtract sending;
  private final FinishExtracts finishing;

  /**
   * By which rules a site is run, besides those of the business.
   *
   * @param lease the suites' runs come one after another, those that are cut off too; so nobody is
   *     refused, unless it is a lease that a suite is about
   */
  record Rules(Schedule schedule, Guards guards, RunLease lease) {
    static final Rules STANDARD =
        new Rules(Schedule.STANDARD, Guards.STANDARD, run -> Either.right(new Undisputed()));
  }

  private static final class Undisputed implements RunLease.Held {
    @Override
    public boolean renew() {
      return true;
    }

    @Override
    public void close() {
      // nobody waits for it
    }
  }

  Pipelines(Installation at, Site site, Rules rules) {
    this.at = at;
    this.site = site;
    this.rules = rules;
    this.alone = new WorkAlone(rules.lease());
    this.files = at.dmdcFiles(site.exports());
    SettleExtract settling = new SettleExtract(at.extracts(), at.checkpoints(), at.missingEdipis());
    this.sending = new SendExtract(at.extracts(), files, settling, alone);
    this.finishing = new FinishExtracts(at.extracts(), files, settling);
  }

  LoggedRun run() {
    return new LoggedRun(new RunPipeline(history(), schedule()), journal());
  }

  DoByHand byHand() {
    return new DoByHand(at.editions(), finishing, journal());
  }

  ReplayByHand replay() {
    CatalogFiles landed = new CatalogFiles(at.catalog(), at.format());
    ReplayQuarantine replaying =
        new ReplayQuarantine(
            new OpenHistory(at.editions(), at.ledger(), finishing),
            site.sources(),
            taking(landed),
            new TakeQuarantined(at.quarantine(), again(landed), at.store(), alone),
            closing());
    return new ReplayByHand(new CorrelateIdentities(at.lookup()), replaying, journal());
  }

  DiscardByHand discard() {
    return new DiscardByHand(at.editions(), at.quarantine(), journal());
  }

  LookIntoQuarantine quarantine() {
    return new LookIntoQuarantine(at.editions(), at.quarantine());
  }

  ExportToDmdc export() {
    return new ExportToDmdc(planning(), at.extracts(), files, sending, at.checkpoints());
  }

  SendAgain again(ExportWindow days) {
    return new SendAgain(files, sending, days);
  }

  BackfillEdipis backfill() {
    return new BackfillEdipis(at.extracts(), files, sending);
  }

  BackUp backup() {
    return new BackUp(at.backups());
  }

  PreviewExport preview() {
    return new PreviewExport(at.editions(), planning(), at.checkpoints(), at.extracts());
  }

  VerifyHistory verification() {
    return new VerifyHistory(at.editions(), at.inspection());
  }

  SettleByHand settling() {
    SettleVersions settling = new SettleVersions(at.editions(), at.inspection(), at.ledger());
    return new SettleByHand(settling, journal());
  }

  UndoFile undo() {
    CatalogFiles landed = new CatalogFiles(at.catalog(), at.format());
    SweepPt sweeping = new SweepPt(site.sources(), taking(landed), at.pt(), times);
    TakeBack taking =
        new TakeBack(
            new OpenHistory(at.editions(), at.ledger(), finishing),
            new CorrelateIdentities(at.lookup()),
            new WithdrawFile(site.sources(), landed, applying(landed), sweeping, rules.guards()),
            closing());
    return new UndoFile(journal(), taking, at.sentVersions());
  }

  private TakeDelivery taking(CatalogFiles landed) {
    return new TakeDelivery(
        landed, at.store(), at.ledger(), rules.guards(), applying(landed), times);
  }

  private ApplyDelivery applying(CatalogFiles landed) {
    return new ApplyDelivery(again(landed), at.store(), alone, times);
  }

  private FindAgain again(CatalogFiles landed) {
    return new FindAgain(landed, at.catalog(), site.sources());
  }

  RestoreBackup restore() {
    RefillEdipis edipis = new RefillEdipis(at.editions(), at.extracts(), at.missingEdipis());
    NoteRestore note = new NoteRestore(at.editions(), at.ledger());
    return new RestoreBackup(at.backups(), at.restoreMark(), alone, edipis, note, verification());
  }

  private CloseEdition closing() {
    CarryUntold untold =
        new CarryUntold(at.editions(), at.extracts(), at.ledger(), at.untoldVersions());
    PublishEdition publishing =
        new PublishEdition(at.editions(), at.inspection(), untold, alone, times);
    WholeRebuild whole = new WholeRebuild(at.editions(), at.ledger());
    return new CloseEdition(whole, publishing, at.store(), times);
  }

  private RunJournal journal() {
    return new RunJournal(
        alone,
        at.log(),
        notice -> {},
        new RecoverUnlessRestoring(at.recovery(), at.restoreMark()),
        times);
  }

  private UpdateHistory history() {
    DiscoverFiles discovery = new DiscoverFiles(at.catalog());
    CatalogFiles landed = new CatalogFiles(at.catalog(), at.format());
    AdoptHistory adoption = new AdoptHistory(at.store(), at.ledger(), discovery, landed);
    TakeDelivery taking = taking(landed);
    return new UpdateHistory(
        new CorrelateIdentities(at.lookup()),
        new OpenEdition(at.editions(), at.ledger(), adoption, site.sources(), finishing),
        new TakeDeliveries(site.sources(), discovery, taking, at.pt(), times),
        closing(),
        times);
  }

  private CarryOutSchedule schedule() {
    return new CarryOutSchedule(
        rules.schedule(), List.of(backfill(), export(), backup()), at.log(), alone, times);
  }

  private PlanExport planning() {
    return new PlanExport(at.extracts(), at.ledger());
  }
}
