package org.patronage.adapters.spark;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.patronage.adapters.csv.CsvFormat;
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

/**
 * Every port on Spark and Delta.
 *
 * @param screenedFrom the lines of a file that is large
 */
record SparkInstallation(
    SparkSession spark,
    DeltaWarehouse warehouse,
    MviLocations mvi,
    PtLocations ptLocations,
    DeltaBackups backups,
    long screenedFrom)
    implements Installation {

  SparkInstallation(
      SparkSession spark,
      DeltaWarehouse warehouse,
      MviLocations mvi,
      PtLocations ptLocations,
      DeltaBackups backups) {
    this(spark, warehouse, mvi, ptLocations, backups, DeltaIntake.FEW);
  }

  @Override
  public SourceFileCatalog catalog() {
    return new HadoopSourceFileCatalog(SparkEngine.of(spark));
  }

  @Override
  public DelimitedFormat format() {
    return new CsvFormat();
  }

  @Override
  public FileLedger ledger() {
    return new DeltaFileLedger(warehouse);
  }

  @Override
  public Editions editions() {
    return new DeltaEditions(warehouse);
  }

  @Override
  public PatronageStore store() {
    SparkPtSources sources = new SparkPtSources(SparkEngine.of(spark), ptLocations);
    return new DeltaPatronageStore(warehouse, format(), sources, screenedFrom);
  }

  @Override
  public CorrelationLookup lookup() {
    return new DeltaCorrelationLookup(warehouse, mvi);
  }

  @Override
  public PtSources pt() {
    return new SparkPtSources(SparkEngine.of(spark), ptLocations);
  }

  @Override
  public RunLog log() {
    return new DeltaRunLog(warehouse);
  }

  @Override
  public CheckpointStore checkpoints() {
    return new DeltaCheckpointStore(warehouse);
  }

  @Override
  public DmdcExtracts extracts() {
    return new DeltaDmdcExtracts(warehouse);
  }

  @Override
  public MissingEdipis missingEdipis() {
    return new DeltaMissingEdipis(warehouse);
  }

  @Override
  public SentVersions sentVersions() {
    return new DeltaSentVersions(warehouse);
  }

  @Override
  public UntoldVersions untoldVersions() {
    return new DeltaUntoldVersions(warehouse);
  }

  @Override
  public DmdcFiles dmdcFiles(Path folder) {
    return new HadoopDmdcFiles(warehouse, folder.toString());
  }

  @Override
  public RestoreMark restoreMark() {
    return backups;
  }

  @Override
  public Recovery recovery() {
    return new DeltaRecovery(warehouse);
  }

  @Override
  public HistoryInspection inspection() {
    return new DeltaHistoryInspection(warehouse);
  }

  @Override
  public Quarantine quarantine() {
    return new DeltaQuarantine(warehouse);
  }

  @Override
  public Seq<Map<String, String>> rows(String table) {
    if (!warehouse.tables().exists(table)) {
      return List.empty();
    }
    var read = warehouse.tables().read(table);
    Column[] texts =
        Arrays.stream(read.columns())
            .map(
                name ->
                    functions
                        .coalesce(functions.col(name).cast("string"), functions.lit(""))
                        .as(name))
            .toArray(Column[]::new);
    return List.ofAll(read.select(texts).collectAsList()).map(SparkInstallation::cells);
  }

  private static Map<String, String> cells(Row row) {
    Map<String, String> cells = LinkedHashMap.empty();
    for (String name : row.schema().fieldNames()) {
      cells = cells.put(name, row.getAs(name));
    }
    return cells;
  }

  @Override
  public Map<String, Long> versions() {
    TableCommits commits = new TableCommits(warehouse.tables());
    Map<String, Long> versions = HashMap.empty();
    for (TableDefinition definition : TableDefinition.values()) {
      if (warehouse.tables().exists(definition.table())) {
        versions = versions.put(definition.table(), commits.newest(definition.table()).version());
      }
    }
    return versions;
  }
}
