package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Nothing is held for a delivery that never comes about. */
class HeldRecordsTest {
  private final SparkSession spark = SparkTechnology.LOCAL.spark();

  private static boolean isHeld(HeldRecords records) {
    return records.held().storageLevel().useMemory();
  }

  @Test
  void what_is_made_of_records_holds_them() {
    HeldRecords records = HeldRecords.of(spark.range(3).toDF());
    assertEquals(3, records.into(() -> records.rows().count()));
    assertTrue(isHeld(records));
    records.close();
    assertFalse(isHeld(records));
  }

  @Test
  void they_are_let_go_of_where_that_fails() {
    Dataset<Row> unreadable = spark.range(3).selectExpr("raise_error(CAST(id AS STRING)) AS x");
    HeldRecords records = HeldRecords.of(unreadable.toDF());
    assertThrows(Exception.class, () -> records.into(() -> records.rows().collectAsList()));
    assertFalse(isHeld(records));
  }
}
