package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;

/** Statements; named tables are reached by them, folders by Kernel. */
@Tag("trial")
class SparkTableAccessTest extends TableAccessContract {
  @Override
  TableAccess access(SparkEngine engine, Warehouse.Directory warehouse) {
    return new SparkTableAccess(engine, warehouse, new TableChanges(engine, new SmallTables()));
  }
}
