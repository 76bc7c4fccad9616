package org.patronage.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.patronage.adapters.memory.InMemoryCorrelationLookup;
import org.patronage.adapters.memory.InMemoryEditions;
import org.patronage.adapters.memory.InMemoryFileLedger;
import org.patronage.adapters.memory.InMemoryPatronageStore;
import org.patronage.adapters.memory.InMemoryPtSources;
import org.patronage.adapters.memory.InMemoryRunLog;
import org.patronage.adapters.memory.InMemoryWarehouse;
import org.patronage.adapters.memory.LocalSourceFileCatalog;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.application.history.Editions;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.identity.CorrelationLookup;
import org.patronage.application.identity.PtSources;
import org.patronage.application.run.RunLog;
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
    bind(RunLog.class).toInstance(new InMemoryRunLog(warehouse));
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
