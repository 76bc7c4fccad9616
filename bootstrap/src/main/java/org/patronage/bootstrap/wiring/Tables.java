package org.patronage.bootstrap.wiring;

import org.patronage.adapters.spark.SparkEngine;
import org.patronage.adapters.spark.TableQueries;
import org.patronage.bootstrap.config.PatronageConfig;

/** The tables of a configuration, for asking. */
public final class Tables {
  private Tables() {}

  /** Queries over the tables, through a session. */
  public static TableQueries of(PatronageConfig config, SparkEngine spark) {
    return new TableQueries(spark, DeltaStorage.warehouse(config.tables()));
  }
}
