package org.patronage.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.patronage.application.delivery.ApplyDelivery;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.FindAgain;
import org.patronage.application.delivery.SweepPt;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.delivery.WithdrawFile;
import org.patronage.application.dmdc.FinishExtracts;
import org.patronage.application.dmdc.SentVersions;
import org.patronage.application.history.CloseEdition;
import org.patronage.application.history.Editions;
import org.patronage.application.history.OpenHistory;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.identity.PtSources;
import org.patronage.application.run.RunJournal;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.undo.TakeBack;
import org.patronage.application.undo.UndoFile;
import org.patronage.bootstrap.config.PatronageConfig;

/** The use cases that take a file back. */
final class Undoing extends AbstractModule {
  private final PatronageConfig config;

  Undoing(PatronageConfig config) {
    this.config = config;
  }

  @Provides
  @Singleton
  UndoFile undo(RunJournal journal, TakeBack taking, SentVersions sent) {
    return new UndoFile(journal, taking, sent);
  }

  @Provides
  @Singleton
  TakeBack taking(
      OpenHistory opening,
      CorrelateIdentities identities,
      WithdrawFile withdrawing,
      CloseEdition closing) {
    return new TakeBack(opening, identities, withdrawing, closing);
  }

  @Provides
  @Singleton
  OpenHistory opening(Editions editions, FileLedger ledger, FinishExtracts unfinished) {
    return new OpenHistory(editions, ledger, unfinished);
  }

  @Provides
  @Singleton
  WithdrawFile withdrawing(
      FeedSources sources, CatalogFiles files, ApplyDelivery applying, SweepPt sweeping) {
    return new WithdrawFile(
        sources, files, applying, sweeping, Locations.guards(config.rejection(), config.guards()));
  }

  @Provides
  @Singleton
  ApplyDelivery applying(
      FindAgain landed, PatronageStore store, WorkAlone alone, RunListener listener) {
    return new ApplyDelivery(landed, store, alone, listener);
  }

  @Provides
  @Singleton
  SweepPt sweeping(FeedSources sources, TakeDelivery taking, PtSources pt, RunListener listener) {
    return new SweepPt(sources, taking, pt, listener);
  }
}
