package org.patronage.adapters.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.patronage.domain.feed.Observation;

/** A feed's observations as columns, besides their key. */
interface ObservationColumns<O extends Observation> extends Serializable {

  /** The columns as DDL. */
  String ddl();

  /** An observation's cells, in the order of {@link #ddl}. */
  List<Object> cells(O observation);

  /**
   * Reads an observation.
   *
   * @param key its key, in the order of the feed's key columns
   * @param at where in {@code row} the columns begin
   */
  O read(List<String> key, Row row, int at);
}
