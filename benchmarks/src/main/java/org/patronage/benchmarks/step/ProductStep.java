package org.patronage.benchmarks.step;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.spark.sql.SparkSession;
import org.patronage.adapters.csv.CsvFormat;
import org.patronage.adapters.spark.DeltaFileLedger;
import org.patronage.adapters.spark.DeltaPatronageStore;
import org.patronage.adapters.spark.DeltaWarehouse;
import org.patronage.adapters.spark.HadoopRunLease;
import org.patronage.adapters.spark.HadoopSourceFileCatalog;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.adapters.spark.SparkPtSources;
import org.patronage.adapters.spark.Warehouse;
import org.patronage.application.delivery.ApplyDelivery;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.FeedSource;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.delivery.FindAgain;
import org.patronage.application.delivery.Ledger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.WorkAlone;
import org.patronage.benchmarks.data.SeededTables;
import org.patronage.benchmarks.data.Site;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.feed.LandedFile;
import org.patronage.domain.quality.Guards;
import org.patronage.domain.run.Owner;

/**
 * The product's own step, from the file's SHA-256 to its line in the ledger, with quarantine,
 * waiting records, guards and evidence.
 */
final class ProductStep implements Contestant {
  private final SparkSession spark;
  private final Site site;
  private final LandedFile file;
  private WorkAlone alone;
  private TakeDelivery taking;
  private TakeDelivery.Terms terms;
  private String ptState;

  ProductStep(SparkSession spark, Site site, LandedFile file) {
    this.spark = spark;
    this.site = site;
    this.file = file;
  }

  @Override
  public String name() {
    return "product";
  }

  @Override
  public void prepare(Path tables) {
    DeltaWarehouse warehouse =
        new DeltaWarehouse(SparkEngine.of(spark), new Warehouse.Directory(tables.toString()));
    HadoopSourceFileCatalog catalog = new HadoopSourceFileCatalog(SparkEngine.of(spark));
    SparkPtSources pt = new SparkPtSources(SparkEngine.of(spark), site.pt());
    DeltaFileLedger ledger = new DeltaFileLedger(warehouse);
    CsvFormat format = new CsvFormat();
    CatalogFiles files = new CatalogFiles(catalog, format);
    DeltaPatronageStore store = new DeltaPatronageStore(warehouse, format, pt);
    Owner owner = new Owner("benchmarks", "here", 1);
    alone =
        new WorkAlone(
            new HadoopRunLease(warehouse, tables.toString(), owner, InstantSource.system()));
    taking =
        new TakeDelivery(
            files,
            store,
            ledger,
            Guards.STANDARD,
            new ApplyDelivery(
                new FindAgain(files, catalog, sources()), store, alone, RunListener.silent()),
            RunListener.silent());
    ptState = pt.state().fingerprint();
    terms =
        new TakeDelivery.Terms(
            SeededTables.EDITION,
            Ledger.of(ledger.entries(SeededTables.EDITION)),
            new Receipt("measured", Site.CLOCK.now()),
            HashSet.empty());
  }

  private FeedSources sources() {
    String landing = file.uri().substring(0, file.uri().lastIndexOf('/'));
    return new FeedSources(
        new FeedSource<>(DisabilityFeed.SCD, landing, Instant.EPOCH, Option.none()),
        new FeedSource<>(CaregiverFeed.CG, landing, Instant.EPOCH, Option.none()));
  }

  @Override
  public void step() {
    LedgerEntry entry =
        alone.perform(
            "measured",
            () -> taking.takeFile(DisabilityFeed.SCD, file, Option.some(ptState), terms).head());
    if (entry.status() != DeliveryStatus.TAKEN || !entry.tally().changesHistory()) {
      throw new IllegalStateException("the file was not taken: " + entry.note());
    }
  }
}
