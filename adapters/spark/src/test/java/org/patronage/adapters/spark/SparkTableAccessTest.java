package org.patronage.adapters.spark;

/** Statements. */
class SparkTableAccessTest extends TableAccessContract {
  @Override
  TableAccess access(SparkEngine engine, Warehouse.Directory warehouse) {
    return new SparkTableAccess(engine, warehouse, new TableChanges(engine, new SmallTables()));
  }
}
