package org.patronage.adapters.spark;

import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
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
    sql("DELETE FROM %s WHERE name = '%s'".formatted(table(home, TableDefinition.LEDGER), name));
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
    SparkSession spark = SparkTechnology.LOCAL.spark();
    String history = table(home, TableDefinition.HISTORY);
    Row commit = spark.sql("DESCRIBE HISTORY " + history).where("userMetadata IS NOT NULL").first();
    long version = commit.<Long>getAs("version");
    String evidence =
        commit.<String>getAs("userMetadata").replaceAll("(planned_rows\":)\\d+", "$1" + planned);
    sql("RESTORE TABLE %s TO VERSION AS OF %d".formatted(history, version - 1));
    spark.conf().set(METADATA, evidence);
    spark.sql(
        "INSERT INTO %1$s SELECT * FROM %1$s VERSION AS OF %2$d WHERE RecordStatus"
            .formatted(history, version));
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
