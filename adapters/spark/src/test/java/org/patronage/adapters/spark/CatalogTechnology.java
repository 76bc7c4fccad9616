package org.patronage.adapters.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.contract.Installation;
import org.patronage.contract.Technology;

/** Delta tables under names, in a schema for each home, which our own code makes. */
record CatalogTechnology() implements Technology {

  @Override
  public Installation open(Path home, MviLocations mvi, PtLocations pt) {
    SparkSession spark = SparkTechnology.LOCAL.spark();
    DeltaWarehouse warehouse = new DeltaWarehouse(SparkEngine.of(spark), schema(home));
    DeltaBackups backups = new DeltaBackups(warehouse, home.resolve("backups").toString());
    return new SparkInstallation(spark, warehouse, mvi, pt, backups);
  }

  @Override
  public boolean readsTables() {
    return true;
  }

  static Warehouse.Schema schema(Path home) {
    return new Warehouse.Schema("spark_catalog", "home_" + Integer.toHexString(home.hashCode()));
  }
}
