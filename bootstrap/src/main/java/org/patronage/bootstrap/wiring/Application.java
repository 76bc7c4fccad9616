package org.patronage.bootstrap.wiring;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.spi.Message;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.application.StorageException;
import org.patronage.application.backup.BackUp;
import org.patronage.application.backup.Backup;
import org.patronage.application.backup.Backups;
import org.patronage.application.backup.Restoration;
import org.patronage.application.backup.RestoreBackup;
import org.patronage.application.backup.RestoreRequest;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.BackfillEdipis;
import org.patronage.application.dmdc.DmdcFiles;
import org.patronage.application.dmdc.ExportToDmdc;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.dmdc.PreviewExport;
import org.patronage.application.dmdc.SendAgain;
import org.patronage.application.dmdc.SendExtract;
import org.patronage.application.history.Editions;
import org.patronage.application.masking.MaskTables;
import org.patronage.application.masking.MaskedCopy;
import org.patronage.application.quarantine.LineGroup;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.quarantine.LookIntoQuarantine;
import org.patronage.application.quarantine.Quarantine;
import org.patronage.application.quarantine.RefusedLine;
import org.patronage.application.run.DiscardByHand;
import org.patronage.application.run.DoByHand;
import org.patronage.application.run.LoggedRun;
import org.patronage.application.run.ReplayByHand;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.RunRecord;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.application.run.SettleByHand;
import org.patronage.application.schedule.ScheduledJob;
import org.patronage.application.undo.UndoFile;
import org.patronage.application.undo.UndoRequest;
import org.patronage.application.undo.Undone;
import org.patronage.application.verification.Findings;
import org.patronage.application.verification.VerifyHistory;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.config.Storage;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.dmdc.ExportWindow;
import org.patronage.domain.masking.MaskingKey;

/** The program, wired for one configuration. */
public final class Application implements AutoCloseable {
  private final Injector injector;
  private final AutoCloseable engine;

  private Application(Injector injector, AutoCloseable engine) {
    this.injector = injector;
    this.engine = engine;
  }

  /** Wires the storage that the configuration names. */
  public static Application of(PatronageConfig config, RunListener listener) {
    if (config.storage() == Storage.MEMORY) {
      return of(config, listener, new MemoryStorage(config), () -> {});
    }
    SparkEngine spark = SparkEngine.take(config.spark().settings().toJavaMap());
    return of(config, listener, new DeltaStorage(config, spark), spark);
  }

  private static Application of(
      PatronageConfig config, RunListener listener, Module storage, AutoCloseable engine) {
    Injector injector =
        wired(
            new UseCases(config, listener),
            new Outbound(config),
            new Undoing(config),
            new QuarantineWork(),
            storage);
    return new Application(injector, engine);
  }

  /** What storage or configuration is refused with is not a matter of wiring. */
  private static Injector wired(Module... modules) {
    try {
      return Guice.createInjector(Stage.PRODUCTION, modules);
    } catch (CreationException e) {
      throw e.getErrorMessages().stream()
          .map(Message::getCause)
          .filter(one -> one instanceof StorageException || one instanceof InvalidRequestException)
          .map(RuntimeException.class::cast)
          .findFirst()
          .orElse(e);
    }
  }

  /** Whether a rebuild would replace something. */
  public boolean hasHistory() {
    Editions editions = injector.getInstance(Editions.class);
    return editions.current().exists(edition -> !editions.isEmpty(edition));
  }

  /** Runs once; see {@link LoggedRun#run}. */
  public RunReport run(RunRequest request) {
    return injector.getInstance(LoggedRun.class).run(request);
  }

  /** Sends DMDC what is due by the run's day, whatever day it is; see {@link ExportToDmdc}. */
  public RunReport export(Receipt receipt) {
    return byHand(injector.getInstance(ExportToDmdc.class), receipt);
  }

  /** Sends some days again; see {@link SendAgain}. */
  public RunReport sendAgain(ExportWindow days, Receipt receipt) {
    SendAgain job =
        new SendAgain(
            injector.getInstance(DmdcFiles.class), injector.getInstance(SendExtract.class), days);
    return byHand(job, receipt);
  }

  /** What {@link #export} or {@link #sendAgain} would send; nothing is written. */
  public Extract preview(Receipt receipt, Option<ExportWindow> again) {
    return injector.getInstance(PreviewExport.class).preview(receipt, again);
  }

  /** Fills in EDIPIs, whatever day it is; see {@link BackfillEdipis}. */
  public RunReport backfill(Receipt receipt) {
    return byHand(injector.getInstance(BackfillEdipis.class), receipt);
  }

  private RunReport byHand(ScheduledJob job, Receipt receipt) {
    return injector.getInstance(DoByHand.class).carryOut(job, receipt);
  }

  /** Takes a file back; see {@link UndoFile#undo}. */
  public Undone undo(UndoRequest request) {
    return injector.getInstance(UndoFile.class).undo(request);
  }

  /** The newest rows of the run log, the newest first. */
  public Seq<RunRecord> log(int count) {
    return injector.getInstance(RunLog.class).newest(count);
  }

  /** Takes a backup, whatever day it is; see {@link BackUp}. */
  public RunReport backUp(Receipt receipt) {
    return byHand(injector.getInstance(BackUp.class), receipt);
  }

  /** What is in the quarantine, counted; see {@link Quarantine#groups}. */
  public Seq<LineGroup> quarantine(LineSelection selection) {
    return injector
        .getInstance(LookIntoQuarantine.class)
        .answer((quarantine, edition) -> quarantine.groups(edition, selection));
  }

  /** Lines of the quarantine themselves; see {@link Quarantine#lines}. */
  public Seq<RefusedLine> refusedLines(LineSelection selection, int limit) {
    return injector
        .getInstance(LookIntoQuarantine.class)
        .answer((quarantine, edition) -> quarantine.lines(edition, selection, limit));
  }

  /** Reads lines of the quarantine again; see {@link ReplayByHand#replay}. */
  public RunReport replay(LineSelection selection, Receipt receipt) {
    return injector.getInstance(ReplayByHand.class).replay(selection, receipt);
  }

  /** Discards lines of the quarantine as this process' user; see {@link DiscardByHand#discard}. */
  public long discard(LineSelection selection, String why, Receipt receipt) {
    return injector
        .getInstance(DiscardByHand.class)
        .discard(selection, ThisProcess.owner().user(), why, receipt);
  }

  /** The backups that stand, newest first. */
  public Seq<Backup> backups() {
    return injector.getInstance(Backups.class).list();
  }

  /** Restores; see {@link RestoreBackup#restore}. */
  public Restoration restore(RestoreRequest request, Receipt receipt) {
    return injector.getInstance(RestoreBackup.class).restore(request, receipt);
  }

  /** How every invariant stands; nothing is written. */
  public Findings verify() {
    return injector.getInstance(VerifyHistory.class).verify();
  }

  /** Accounts for versions as this process' user; see {@link SettleByHand#settle}. */
  public Findings settle(String why, Receipt receipt) {
    return injector
        .getInstance(SettleByHand.class)
        .settle(ThisProcess.owner().user(), why, receipt);
  }

  /** Makes a masked copy of the tables; see {@link MaskTables#copy}. */
  public Seq<MaskedCopy> mask(String directory, MaskingKey key) {
    return injector.getInstance(MaskTables.class).copy(directory, key);
  }

  /** Ends the engine that was started for this program; one that ran before goes on. */
  @Override
  public void close() {
    try {
      engine.close();
    } catch (Exception e) {
      throw new IllegalStateException("The engine did not stop", e);
    }
  }
}
