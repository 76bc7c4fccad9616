package org.patronage.adapters.spark;

/** A warehouse of Delta tables, reached through one engine. */
public final class DeltaWarehouse {
  private final DeltaTables tables;
  private final DeltaHistory history;

  public DeltaWarehouse(SparkEngine spark, Warehouse place) {
    this.tables = new DeltaTables(spark, TablePlaces.absolute(spark, place));
    this.history = new DeltaHistory(tables);
  }

  DeltaTables tables() {
    return tables;
  }

  DeltaHistory history() {
    return history;
  }
}
