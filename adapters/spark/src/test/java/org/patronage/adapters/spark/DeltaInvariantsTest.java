package org.patronage.adapters.spark;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.patronage.contract.Damage;
import org.patronage.contract.InvariantsSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaInvariantsTest extends InvariantsSuite {
  private static final List<TableDefinition> TABLES =
      List.of(
          TableDefinition.HISTORY,
          TableDefinition.LEDGER,
          TableDefinition.QUARANTINE,
          TableDefinition.UNRESOLVED);
  private static final String ELEVEN = "Batch_CD = 'SCD' AND participant_id = '11'";
  private static final String FIRST_LINE = "UPDATE %2$s SET lines_read = lines_read + 1";
  private static final String FIRST = " WHERE name = 'CPIDODIEX_1.csv'";

  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected Runnable remember(Path home) {
    List<Runnable> back =
        TABLES.stream().map(definition -> remember(table(home, definition))).toList();
    return () -> back.forEach(Runnable::run);
  }

  private static Runnable remember(String table) {
    long version =
        spark().sql("DESCRIBE HISTORY " + table + " LIMIT 1").select("version").first().getLong(0);
    return () -> sql("RESTORE TABLE %s TO VERSION AS OF %d".formatted(table, version));
  }

  @Override
  protected Runnable damage(Path home, Damage damage) {
    Runnable repair = remember(home);
    sql(
        command(damage)
            .formatted(TABLES.stream().map(definition -> table(home, definition)).toArray()));
    return repair;
  }

  private static String command(Damage damage) {
    return switch (damage) {
      case SECOND_ACTIVE -> "UPDATE %1$s SET RecordStatus = true WHERE " + ELEVEN;
      case Y_TAKEN_BACK ->
          "UPDATE %1$s SET PT_Indicator = 'N' WHERE participant_id = '12' AND RecordStatus";
      case OVERLAP ->
          "UPDATE %1$s SET RecordLastUpdated = RecordLastUpdated + 365 WHERE NOT RecordStatus AND "
              + ELEVEN;
      case UNKNOWN_FILE ->
          "UPDATE %1$s SET filename = 'file:/elsewhere.csv' WHERE filename LIKE '%%CPIDODIEX_2.csv'";
      case LOST_VERSION -> "DELETE FROM %1$s WHERE NOT RecordStatus AND " + ELEVEN;
      case FALSE_LINES -> FIRST_LINE + FIRST;
      case FALSE_CREATED -> FIRST_LINE + ", accepted = accepted + 1, created = created + 1" + FIRST;
      case LOST_LINE -> "DELETE FROM %3$s" + FIRST;
      case LOST_WAITING -> "DELETE FROM %4$s WHERE key = '19'";
      case FOREIGN_ACTIVE ->
          "INSERT INTO %1$s (Batch_CD, participant_id, ICN, SC_Combined_Disability_Percentage,"
              + " PT_Indicator, SDP_Event_Created_Timestamp, filename, RecordLastUpdated,"
              + " RecordStatus) VALUES ('SCD', '11', '1000000011', '010', 'N',"
              + " TIMESTAMP '2025-01-01 09:00:00', 'file:/elsewhere.csv', DATE '2025-01-01', true)";
    };
  }

  @Override
  protected void removeForeign(Path home) {
    sql(
        "DELETE FROM %s WHERE filename = 'file:/elsewhere.csv'"
            .formatted(table(home, TableDefinition.HISTORY)));
  }

  private static String table(Path home, TableDefinition definition) {
    return "delta.`" + home.resolve("tables").resolve(definition.table()) + "`";
  }

  private static void sql(String command) {
    spark().sql(command);
  }

  private static SparkSession spark() {
    return SparkTechnology.LOCAL.spark();
  }
}
