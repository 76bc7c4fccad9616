package org.patronage.adapters.spark;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.patronage.application.history.Edition;
import org.patronage.contract.RecoverySuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaRecoveryTest extends RecoverySuite {
  private static final String METADATA = "spark.databricks.delta.commitInfo.userMetadata";

  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected void loseLedgerEntry(Path home, String name) {
    sql(
        "DELETE FROM %s WHERE status = 'TAKEN' AND name = '%s'"
            .formatted(table(home, TableDefinition.LEDGER), name));
  }

  @Override
  protected void loseUndoneEntries(Path home) {
    sql(
        "DELETE FROM %s WHERE status = 'UNDONE' AND name = 'CPIDODIEX_1.csv'"
            .formatted(table(home, TableDefinition.LEDGER)));
  }

  @Override
  protected void makeForeign(Path home) {
    String history = table(home, TableDefinition.HISTORY);
    sql("ALTER TABLE %s UNSET TBLPROPERTIES ('%s')".formatted(history, DeltaHistory.EDITION));
    sql("DELETE FROM " + table(home, TableDefinition.LEDGER));
  }

  @Override
  protected void commitHalf(Path home, int planned) {
    Row commit = newestWithEvidence(home);
    takeBack(home, commit);
    String evidence =
        commit
            .<String>getAs("userMetadata")
            .replaceAll("(planned_rows\":)\\d+", "$1" + planned)
            .replaceAll("\"planned_at\":\\d+,", ""); // else it would be the restore's fault
    commitAgain(home, commit, evidence, "RecordStatus");
  }

  @Override
  protected void commitBehindOthers(Path home, String name) {
    Row commit = newestWithEvidence(home);
    takeBack(home, commit);
    writeBeside(home);
    commitAgain(home, commit, commit.getAs("userMetadata"), "filename LIKE '%" + name + "'");
  }

  @Override
  protected void rebuildHalf(Path home) {
    DeltaTables tables = SparkTechnology.LOCAL.warehouse(home).tables();
    tables.create(
        TableDefinition.HISTORY, DeltaHistory.shadow(new Edition("20250307T140000Z-0a1b2c3d")));
    sql(
        "INSERT INTO %s (edition, delivery_id, kind, status) VALUES ('20250307T140000Z-0a1b2c3d', 'x', 'FILE', 'TAKEN')"
            .formatted(table(home, TableDefinition.LEDGER)));
  }

  @Override
  protected List<String> tablesBeside(Path home) {
    return SparkTechnology.LOCAL.warehouse(home).tables().list(DeltaHistory.SHADOW);
  }

  private static Row newestWithEvidence(Path home) {
    return SparkTechnology.LOCAL
        .spark()
        .sql("DESCRIBE HISTORY " + table(home, TableDefinition.HISTORY))
        .where("userMetadata IS NOT NULL")
        .first();
  }

  private static void takeBack(Path home, Row commit) {
    sql(
        "RESTORE TABLE %s TO VERSION AS OF %d"
            .formatted(table(home, TableDefinition.HISTORY), commit.<Long>getAs("version") - 1));
  }

  private static void commitAgain(Path home, Row commit, String evidence, String rows) {
    SparkSession spark = SparkTechnology.LOCAL.spark();
    spark.conf().set(METADATA, evidence);
    spark.sql(
        "INSERT INTO %1$s SELECT * FROM %1$s VERSION AS OF %2$d WHERE %3$s"
            .formatted(table(home, TableDefinition.HISTORY), commit.<Long>getAs("version"), rows));
    spark.conf().unset(METADATA);
  }

  @Override
  protected void miscountNextCommit() {
    SharedLogStore.miscount(TableDefinition.HISTORY.table());
  }

  @Override
  protected void writeBeside(Path home) {
    sql(
        "INSERT INTO %s (Batch_CD, Veteran_ICN, RecordStatus, filename) VALUES ('CG', '1', false, 'x')"
            .formatted(table(home, TableDefinition.HISTORY)));
  }

  /** More often than the newest commits are looked at first. */
  @Override
  protected void maintain(Path home) {
    String history = table(home, TableDefinition.HISTORY);
    for (int i = 0; i < 21; i++) {
      sql("ALTER TABLE %s SET TBLPROPERTIES ('patronage.test' = '%d')".formatted(history, i));
    }
    sql("OPTIMIZE " + history);
  }

  private static String table(Path home, TableDefinition definition) {
    return "delta.`" + home.resolve("tables").resolve(definition.table()) + "`";
  }

  private static void sql(String command) {
    SparkTechnology.LOCAL.spark().sql(command);
  }
}
