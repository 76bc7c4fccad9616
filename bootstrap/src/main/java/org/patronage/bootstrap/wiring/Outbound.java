package org.patronage.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.vavr.collection.List;
import org.patronage.application.backup.BackUp;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.dmdc.BackfillEdipis;
import org.patronage.application.dmdc.CarryUntold;
import org.patronage.application.dmdc.CheckpointStore;
import org.patronage.application.dmdc.DmdcExtracts;
import org.patronage.application.dmdc.DmdcFiles;
import org.patronage.application.dmdc.ExportToDmdc;
import org.patronage.application.dmdc.FinishExtracts;
import org.patronage.application.dmdc.MissingEdipis;
import org.patronage.application.dmdc.PlanExport;
import org.patronage.application.dmdc.PreviewExport;
import org.patronage.application.dmdc.RefillEdipis;
import org.patronage.application.dmdc.SendExtract;
import org.patronage.application.dmdc.SettleExtract;
import org.patronage.application.dmdc.UntoldVersions;
import org.patronage.application.history.Editions;
import org.patronage.application.run.DoByHand;
import org.patronage.application.run.RunJournal;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.schedule.CarryOutSchedule;
import org.patronage.bootstrap.config.PatronageConfig;

/** The use cases of what leaves the system or runs by the calendar. */
final class Outbound extends AbstractModule {
  private final PatronageConfig config;

  Outbound(PatronageConfig config) {
    this.config = config;
  }

  @Provides
  @Singleton
  CarryOutSchedule schedule(
      BackfillEdipis backfill,
      ExportToDmdc export,
      BackUp backup,
      RunLog log,
      WorkAlone alone,
      RunListener listener) {
    return new CarryOutSchedule(
        Locations.schedule(config.schedule()),
        List.of(backfill, export, backup),
        log,
        alone,
        listener);
  }

  @Provides
  @Singleton
  ExportToDmdc export(
      PlanExport planning,
      DmdcExtracts extracts,
      DmdcFiles files,
      SendExtract sending,
      CheckpointStore checkpoints) {
    return new ExportToDmdc(planning, extracts, files, sending, checkpoints);
  }

  @Provides
  @Singleton
  PlanExport planning(DmdcExtracts extracts, FileLedger ledger) {
    return new PlanExport(extracts, ledger);
  }

  @Provides
  @Singleton
  PreviewExport preview(
      Editions editions, PlanExport planning, CheckpointStore checkpoints, DmdcExtracts extracts) {
    return new PreviewExport(editions, planning, checkpoints, extracts);
  }

  @Provides
  @Singleton
  BackfillEdipis backfill(DmdcExtracts extracts, DmdcFiles files, SendExtract sending) {
    return new BackfillEdipis(extracts, files, sending);
  }

  @Provides
  @Singleton
  SendExtract sending(
      DmdcExtracts extracts, DmdcFiles files, SettleExtract settling, WorkAlone alone) {
    return new SendExtract(extracts, files, settling, alone);
  }

  @Provides
  @Singleton
  SettleExtract settling(
      DmdcExtracts extracts, CheckpointStore checkpoints, MissingEdipis missing) {
    return new SettleExtract(extracts, checkpoints, missing);
  }

  @Provides
  @Singleton
  RefillEdipis refilling(Editions editions, DmdcExtracts extracts, MissingEdipis missing) {
    return new RefillEdipis(editions, extracts, missing);
  }

  @Provides
  @Singleton
  CarryUntold carrying(
      Editions editions, DmdcExtracts extracts, FileLedger ledger, UntoldVersions versions) {
    return new CarryUntold(editions, extracts, ledger, versions);
  }

  @Provides
  @Singleton
  FinishExtracts finishing(DmdcExtracts extracts, DmdcFiles files, SettleExtract settling) {
    return new FinishExtracts(extracts, files, settling);
  }

  @Provides
  @Singleton
  DoByHand byHand(Editions editions, FinishExtracts unfinished, RunJournal journal) {
    return new DoByHand(editions, unfinished, journal);
  }
}
