package org.patronage.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.InstantSource;
import org.patronage.adapters.spark.DeltaBackups;
import org.patronage.adapters.spark.DeltaCheckpointStore;
import org.patronage.adapters.spark.DeltaCorrelationLookup;
import org.patronage.adapters.spark.DeltaDmdcExtracts;
import org.patronage.adapters.spark.DeltaEditions;
import org.patronage.adapters.spark.DeltaFileLedger;
import org.patronage.adapters.spark.DeltaHistoryInspection;
import org.patronage.adapters.spark.DeltaMaskedCopies;
import org.patronage.adapters.spark.DeltaMissingEdipis;
import org.patronage.adapters.spark.DeltaPatronageStore;
import org.patronage.adapters.spark.DeltaQuarantine;
import org.patronage.adapters.spark.DeltaRecovery;
import org.patronage.adapters.spark.DeltaRunLog;
import org.patronage.adapters.spark.DeltaSentVersions;
import org.patronage.adapters.spark.DeltaUntoldVersions;
import org.patronage.adapters.spark.DeltaWarehouse;
import org.patronage.adapters.spark.HadoopDmdcFiles;
import org.patronage.adapters.spark.HadoopRunLease;
import org.patronage.adapters.spark.HadoopSourceFileCatalog;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.adapters.spark.SparkPtSources;
import org.patronage.adapters.spark.Warehouse;
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
import org.patronage.bootstrap.config.TablesLocation;

/** The ports on Spark and Delta. */
final class DeltaStorage extends AbstractModule {
  private final PatronageConfig config;
  private final SparkEngine spark;

  DeltaStorage(PatronageConfig config, SparkEngine spark) {
    this.config = config;
    this.spark = spark;
  }

  /** Where the tables are, in the adapter's words. */
  static Warehouse warehouse(TablesLocation tables) {
    if (tables instanceof TablesLocation.CatalogSchema catalog) {
      return new Warehouse.Schema(catalog.catalog(), catalog.schema());
    }
    return new Warehouse.Directory(((TablesLocation.Directory) tables).uri());
  }

  @Override
  protected void configure() {
    DeltaWarehouse warehouse = new DeltaWarehouse(spark, warehouse(config.tables()));
    bind(SourceFileCatalog.class).toInstance(new HadoopSourceFileCatalog(spark));
    bind(FileLedger.class).toInstance(new DeltaFileLedger(warehouse));
    bind(Editions.class).toInstance(new DeltaEditions(warehouse));
    bind(CorrelationLookup.class)
        .toInstance(new DeltaCorrelationLookup(warehouse, Locations.mvi(config.mvi())));
    bind(PtSources.class).to(SparkPtSources.class);
    bind(SparkPtSources.class).toInstance(new SparkPtSources(spark, Locations.pt(config.pt())));
    bind(CheckpointStore.class).toInstance(new DeltaCheckpointStore(warehouse));
    bind(DmdcExtracts.class).toInstance(new DeltaDmdcExtracts(warehouse));
    bind(DmdcFiles.class).toInstance(new HadoopDmdcFiles(warehouse, config.exports()));
    bind(MissingEdipis.class).toInstance(new DeltaMissingEdipis(warehouse));
    bind(SentVersions.class).toInstance(new DeltaSentVersions(warehouse));
    bind(UntoldVersions.class).toInstance(new DeltaUntoldVersions(warehouse));
    bind(RunLog.class).toInstance(new DeltaRunLog(warehouse));
    bind(Quarantine.class).toInstance(new DeltaQuarantine(warehouse));
    DeltaBackups backups = new DeltaBackups(warehouse, config.backups());
    bind(Backups.class).toInstance(backups);
    bind(RestoreMark.class).toInstance(backups);
    bind(Recovery.class).toInstance(new DeltaRecovery(warehouse));
    bind(HistoryInspection.class).toInstance(new DeltaHistoryInspection(warehouse));
    bind(MaskedCopies.class).toInstance(new DeltaMaskedCopies(warehouse));
    bind(RunLease.class)
        .toInstance(
            new HadoopRunLease(
                warehouse, config.backups(), ThisProcess.owner(), InstantSource.system()));
    bind(DeltaWarehouse.class).toInstance(warehouse);
  }

  @Provides
  @Singleton
  PatronageStore store(DeltaWarehouse warehouse, DelimitedFormat format, SparkPtSources pt) {
    return new DeltaPatronageStore(warehouse, format, pt);
  }
}
