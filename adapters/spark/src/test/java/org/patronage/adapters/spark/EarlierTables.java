package org.patronage.adapters.spark;

import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.patronage.contract.EarlierVersion;

/** Tables as the earlier pipeline makes them: plain SQL, its own layout, nothing of ours. */
final class EarlierTables {
  private static final String CHECKPOINT_COLUMNS =
      "checkpoint_timestamp TIMESTAMP, filename STRING, record_count LONG, generate_query STRING";

  private final SparkSession spark = SparkTechnology.LOCAL.spark();
  private final Path tables;

  EarlierTables(Path home) {
    this.tables = home.resolve("tables");
  }

  /**
   * {@code patronage_unified} with these columns, partitioned by feed, without deletion vectors.
   */
  void history(String columns) {
    make("patronage_unified", columns, "PARTITIONED BY (Batch_CD)");
  }

  void versions(Iterable<EarlierVersion> versions) {
    insert(
        "patronage_unified",
        Vector.ofAll(versions)
            .map(row -> row.cells().map(cell -> literal(cell._1(), cell._2())).mkString(", "))
            .mkString("SELECT ", " UNION ALL SELECT ", ""));
  }

  void checkpoint(String filename) {
    make("dmdc_checkpoint", CHECKPOINT_COLUMNS, "");
    insert(
        "dmdc_checkpoint", "SELECT TIMESTAMP'2025-03-05 00:00:00', '" + filename + "', 12L, NULL");
  }

  void make(String table, String columns, String layout) {
    spark.sql(
        "CREATE TABLE %s (%s) USING delta %s TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true')"
            .formatted(identifier(table), columns, layout));
  }

  void insert(String table, String query) {
    spark.sql("INSERT INTO %s %s".formatted(identifier(table), query));
  }

  private String identifier(String table) {
    return "delta.`" + tables.resolve(table) + "`";
  }

  private static String literal(String column, String cell) {
    if (cell.isEmpty()) {
      return "NULL";
    }
    return switch (column.toLowerCase(Locale.ROOT)) {
      case "recordstatus", "senttodod" -> cell;
      case "recordlastupdated" -> "DATE'" + cell + "'";
      case "sdp_event_created_timestamp" -> "TIMESTAMP'" + cell + "'";
      default -> "'" + cell + "'";
    };
  }
}
