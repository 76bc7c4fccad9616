package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.patronage.adapters.csv.CsvFormat;
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
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.application.identity.PtSources;
import org.patronage.application.quarantine.Quarantine;
import org.patronage.application.run.RunLog;
import org.patronage.application.verification.HistoryInspection;
import org.patronage.contract.Installation;
import org.patronage.contract.Technology;

/** Installations in memory: the same home keeps its warehouse. */
final class InMemoryTechnology implements Technology {
  /** Of ten thousand trials, each of which has homes of its own, those that were used last. */
  private static final int KEPT = 100;

  private final java.util.Map<Path, InMemoryWarehouse> warehouses =
      new LinkedHashMap<>(KEPT, 1, true) {
        @Override
        protected boolean removeEldestEntry(java.util.Map.Entry<Path, InMemoryWarehouse> eldest) {
          return size() > KEPT;
        }
      };

  @Override
  public Installation open(Path home, MviLocations mvi, PtLocations pt) {
    InMemoryWarehouse warehouse = warehouse(home);
    return new InMemoryInstallation(
        warehouse,
        new LocalSourceFileCatalog(),
        new CsvFormat(),
        new InMemoryCorrelationLookup(warehouse, mvi),
        new InMemoryPtSources(pt));
  }

  /** What the installation at {@code home} holds. */
  InMemoryWarehouse warehouse(Path home) {
    return warehouses.computeIfAbsent(home, none -> new InMemoryWarehouse());
  }

  @Override
  public boolean readsTables() {
    return false;
  }

  private record InMemoryInstallation(
      InMemoryWarehouse warehouse,
      SourceFileCatalog catalog,
      DelimitedFormat format,
      CorrelationLookup lookup,
      InMemoryPtSources sources)
      implements Installation {

    @Override
    public FileLedger ledger() {
      return new InMemoryFileLedger(warehouse);
    }

    @Override
    public Editions editions() {
      return new InMemoryEditions(warehouse);
    }

    @Override
    public PatronageStore store() {
      return new InMemoryPatronageStore(warehouse, catalog, format, sources);
    }

    @Override
    public PtSources pt() {
      return sources;
    }

    @Override
    public RunLog log() {
      return new InMemoryRunLog(warehouse);
    }

    @Override
    public CheckpointStore checkpoints() {
      return new InMemoryCheckpointStore(warehouse);
    }

    @Override
    public DmdcExtracts extracts() {
      return new InMemoryDmdcExtracts(warehouse);
    }

    @Override
    public MissingEdipis missingEdipis() {
      return new InMemoryMissingEdipis(warehouse);
    }

    @Override
    public SentVersions sentVersions() {
      return new InMemorySentVersions(warehouse);
    }

    @Override
    public UntoldVersions untoldVersions() {
      return new InMemoryUntoldVersions(warehouse);
    }

    @Override
    public DmdcFiles dmdcFiles(Path folder) {
      return new LocalDmdcFiles(warehouse, folder.toString());
    }

    @Override
    public Quarantine quarantine() {
      return new InMemoryQuarantine(warehouse);
    }

    @Override
    public Backups backups() {
      return new InMemoryBackups(warehouse);
    }

    @Override
    public RestoreMark restoreMark() {
      return new InMemoryBackups(warehouse);
    }

    @Override
    public Recovery recovery() {
      return new InMemoryRecovery(warehouse);
    }

    @Override
    public HistoryInspection inspection() {
      return new InMemoryHistoryInspection(warehouse);
    }

    @Override
    public Seq<Map<String, String>> rows(String table) {
      return warehouse.readTable(table);
    }

    @Override
    public Map<String, Long> versions() {
      return warehouse.versions();
    }
  }
}
