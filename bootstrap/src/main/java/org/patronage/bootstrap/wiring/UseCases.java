package org.patronage.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import org.patronage.adapters.csv.CsvFormat;
import org.patronage.application.backup.BackUp;
import org.patronage.application.backup.Backups;
import org.patronage.application.backup.NoteRestore;
import org.patronage.application.backup.RecoverUnlessRestoring;
import org.patronage.application.backup.RestoreBackup;
import org.patronage.application.backup.RestoreMark;
import org.patronage.application.delivery.ApplyDelivery;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.application.delivery.DiscoverFiles;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.FindAgain;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.application.delivery.TakeDeliveries;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.dmdc.CarryUntold;
import org.patronage.application.dmdc.FinishExtracts;
import org.patronage.application.dmdc.RefillEdipis;
import org.patronage.application.history.AdoptHistory;
import org.patronage.application.history.CloseEdition;
import org.patronage.application.history.Editions;
import org.patronage.application.history.OpenEdition;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.history.PublishEdition;
import org.patronage.application.history.Recovery;
import org.patronage.application.history.WholeRebuild;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.identity.CorrelationLookup;
import org.patronage.application.identity.PtSources;
import org.patronage.application.masking.MaskTables;
import org.patronage.application.masking.MaskedCopies;
import org.patronage.application.run.LoggedRun;
import org.patronage.application.run.Notices;
import org.patronage.application.run.RunJournal;
import org.patronage.application.run.RunLease;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.RunPipeline;
import org.patronage.application.run.SettleByHand;
import org.patronage.application.run.StepTimes;
import org.patronage.application.run.UpdateHistory;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.schedule.CarryOutSchedule;
import org.patronage.application.verification.HistoryInspection;
import org.patronage.application.verification.SettleVersions;
import org.patronage.application.verification.VerifyHistory;
import org.patronage.bootstrap.config.PatronageConfig;

/** The use cases, over whatever adapters the storage's module binds to the ports. */
final class UseCases extends AbstractModule {
  private final PatronageConfig config;
  private final StepTimes times;

  UseCases(PatronageConfig config, RunListener listener) {
    this.config = config;
    this.times = new StepTimes(listener, InstantSource.system());
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().disableCircularProxies();
    bind(RunListener.class).toInstance(times);
    bind(FeedSources.class).toInstance(Locations.feeds(config.feeds()));
    bind(DelimitedFormat.class).toInstance(new CsvFormat());
    bind(Notices.class).toInstance(Locations.notices(config.notices()));
    bind(InstantSource.class).toInstance(InstantSource.system());
  }

  @Provides
  @Singleton
  LoggedRun loggedRun(RunPipeline pipeline, RunJournal journal) {
    return new LoggedRun(pipeline, journal);
  }

  @Provides
  @Singleton
  RunJournal journal(
      WorkAlone alone, RunLog log, Notices notices, Recovery recovery, RestoreMark mark) {
    Recovery first = new RecoverUnlessRestoring(recovery, mark);
    return new RunJournal(alone, log, notices, first, times);
  }

  @Provides
  @Singleton
  WorkAlone alone(RunLease lease) {
    return new WorkAlone(lease);
  }

  @Provides
  @Singleton
  RunPipeline pipeline(UpdateHistory history, CarryOutSchedule schedule) {
    return new RunPipeline(history, schedule);
  }

  @Provides
  @Singleton
  UpdateHistory history(
      CorrelateIdentities identities,
      OpenEdition opening,
      TakeDeliveries deliveries,
      CloseEdition closing) {
    return new UpdateHistory(identities, opening, deliveries, closing, times);
  }

  @Provides
  @Singleton
  CorrelateIdentities identities(CorrelationLookup lookup) {
    return new CorrelateIdentities(lookup);
  }

  @Provides
  @Singleton
  OpenEdition opening(
      Editions editions,
      FileLedger ledger,
      AdoptHistory adoption,
      FeedSources sources,
      FinishExtracts unfinished) {
    return new OpenEdition(editions, ledger, adoption, sources, unfinished);
  }

  @Provides
  @Singleton
  AdoptHistory adoption(
      PatronageStore store, FileLedger ledger, DiscoverFiles discovery, CatalogFiles files) {
    return new AdoptHistory(store, ledger, discovery, files);
  }

  @Provides
  @Singleton
  TakeDeliveries deliveries(
      FeedSources sources, DiscoverFiles discovery, TakeDelivery taking, PtSources pt) {
    return new TakeDeliveries(sources, discovery, taking, pt, times);
  }

  @Provides
  @Singleton
  TakeDelivery taking(
      CatalogFiles files, PatronageStore store, FileLedger ledger, ApplyDelivery applying) {
    return new TakeDelivery(
        files,
        store,
        ledger,
        Locations.guards(config.rejection(), config.guards()),
        applying,
        times);
  }

  @Provides
  @Singleton
  CloseEdition closing(WholeRebuild whole, PublishEdition publishing, PatronageStore store) {
    return new CloseEdition(whole, publishing, store, times);
  }

  @Provides
  @Singleton
  WholeRebuild whole(Editions editions, FileLedger ledger) {
    return new WholeRebuild(editions, ledger);
  }

  @Provides
  @Singleton
  PublishEdition publishing(
      Editions editions, HistoryInspection inspection, CarryUntold untold, WorkAlone alone) {
    return new PublishEdition(editions, inspection, untold, alone, times);
  }

  @Provides
  @Singleton
  DiscoverFiles discovery(SourceFileCatalog catalog) {
    return new DiscoverFiles(catalog);
  }

  @Provides
  @Singleton
  CatalogFiles files(SourceFileCatalog catalog, DelimitedFormat format) {
    return new CatalogFiles(catalog, format);
  }

  @Provides
  @Singleton
  FindAgain again(CatalogFiles files, SourceFileCatalog catalog, FeedSources sources) {
    return new FindAgain(files, catalog, sources);
  }

  @Provides
  @Singleton
  BackUp backup(Backups backups) {
    return new BackUp(backups);
  }

  @Provides
  @Singleton
  RestoreBackup restore(
      Backups backups,
      RestoreMark mark,
      WorkAlone alone,
      RefillEdipis edipis,
      NoteRestore note,
      VerifyHistory verification) {
    return new RestoreBackup(backups, mark, alone, edipis, note, verification);
  }

  @Provides
  @Singleton
  NoteRestore restoreNote(Editions editions, FileLedger ledger) {
    return new NoteRestore(editions, ledger);
  }

  @Provides
  @Singleton
  VerifyHistory verification(Editions editions, HistoryInspection inspection) {
    return new VerifyHistory(editions, inspection);
  }

  @Provides
  @Singleton
  SettleByHand settling(
      Editions editions, HistoryInspection inspection, FileLedger ledger, RunJournal journal) {
    return new SettleByHand(new SettleVersions(editions, inspection, ledger), journal);
  }

  @Provides
  @Singleton
  MaskTables masking(MaskedCopies copies, Editions editions, WorkAlone alone) {
    return new MaskTables(copies, editions, alone);
  }
}
