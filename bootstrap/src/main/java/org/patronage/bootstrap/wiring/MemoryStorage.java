package org.patronage.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import org.patronage.adapters.memory.InMemoryBackups;
import org.patronage.adapters.memory.InMemoryCheckpointStore;
import org.patronage.adapters.memory.InMemoryCorrelationLookup;
import org.patronage.adapters.memory.InMemoryDmdcExtracts;
import org.patronage.adapters.memory.InMemoryEditions;
import org.patronage.adapters.memory.InMemoryFileLedger;
import org.patronage.adapters.memory.InMemoryHistoryInspection;
import org.patronage.adapters.memory.InMemoryMaskedCopies;
import org.patronage.adapters.memory.InMemoryMissingEdipis;
import org.patronage.adapters.memory.InMemoryPatronageStore;
import org.patronage.adapters.memory.InMemoryPtSources;
import org.patronage.adapters.memory.InMemoryQuarantine;
import org.patronage.adapters.memory.InMemoryRecovery;
import org.patronage.adapters.memory.InMemoryRunLease;
import org.patronage.adapters.memory.InMemoryRunLog;
import org.patronage.adapters.memory.InMemorySentVersions;
import org.patronage.adapters.memory.InMemoryUntoldVersions;
import org.patronage.adapters.memory.InMemoryWarehouse;
import org.patronage.adapters.memory.LocalDmdcFiles;
import org.patronage.adapters.memory.LocalSourceFileCatalog;
import org.patronage.application.backup.Backups;
import org.patronage.application.backup.RestoreMark;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.application.dmdc.CheckpointStore;
import org.patronage.application.dmdc.DmdcExtracts;
import org.patronage.application.dmdc.DmdcFiles;
import org.patronage.application.dmdc.MissingEdipis;
import org.patronage.application.dmdc.SentVersions;
import org.patronage.application.dmdc.UntoldVersions;
import org.patronage.application.history.Editions;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.history.Recovery;
import org.patronage.application.identity.CorrelationLookup;
import org.patronage.application.identity.PtSources;
import org.patronage.application.masking.MaskedCopies;
import org.patronage.application.quarantine.Quarantine;
import org.patronage.application.run.RunLease;
import org.patronage.application.run.RunLog;
import org.patronage.application.verification.HistoryInspection;
import org.patronage.bootstrap.config.PatronageConfig;

/** The ports in memory, over files of this machine; what a run leaves goes with the process. */
final class MemoryStorage extends AbstractModule {
  private final PatronageConfig config;

  MemoryStorage(PatronageConfig config) {
    this.config = config;
  }

  @Override
  protected void configure() {
    InMemoryWarehouse warehouse = new InMemoryWarehouse();
    bind(InMemoryWarehouse.class).toInstance(warehouse);
    bind(SourceFileCatalog.class).toInstance(new LocalSourceFileCatalog());
    bind(FileLedger.class).toInstance(new InMemoryFileLedger(warehouse));
    bind(Editions.class).toInstance(new InMemoryEditions(warehouse));
    bind(CorrelationLookup.class)
        .toInstance(new InMemoryCorrelationLookup(warehouse, Locations.mvi(config.mvi())));
    bind(PtSources.class).to(InMemoryPtSources.class);
    bind(InMemoryPtSources.class).toInstance(new InMemoryPtSources(Locations.pt(config.pt())));
    bind(CheckpointStore.class).toInstance(new InMemoryCheckpointStore(warehouse));
    bind(DmdcExtracts.class).toInstance(new InMemoryDmdcExtracts(warehouse));
    bind(DmdcFiles.class).toInstance(new LocalDmdcFiles(warehouse, config.exports()));
    bind(MissingEdipis.class).toInstance(new InMemoryMissingEdipis(warehouse));
    bind(SentVersions.class).toInstance(new InMemorySentVersions(warehouse));
    bind(UntoldVersions.class).toInstance(new InMemoryUntoldVersions(warehouse));
    bind(RunLog.class).toInstance(new InMemoryRunLog(warehouse));
    bind(Quarantine.class).toInstance(new InMemoryQuarantine(warehouse));
    InMemoryBackups backups = new InMemoryBackups(warehouse);
    bind(Backups.class).toInstance(backups);
    bind(RestoreMark.class).toInstance(backups);
    bind(Recovery.class).toInstance(new InMemoryRecovery(warehouse));
    bind(HistoryInspection.class).toInstance(new InMemoryHistoryInspection(warehouse));
    bind(MaskedCopies.class).toInstance(new InMemoryMaskedCopies(warehouse));
    bind(RunLease.class)
        .toInstance(new InMemoryRunLease(warehouse, ThisProcess.owner(), InstantSource.system()));
  }

  @Provides
  @Singleton
  PatronageStore store(
      InMemoryWarehouse warehouse,
      SourceFileCatalog catalog,
      DelimitedFormat format,
      InMemoryPtSources pt) {
    return new InMemoryPatronageStore(warehouse, catalog, format, pt);
  }
}
