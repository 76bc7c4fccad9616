package org.patronage.adapters.spark;

import java.io.Serializable;
import org.apache.spark.sql.types.StructType;
import org.patronage.domain.feed.Observation;

/**
 * What the planner is given, a row a stored version or arrival, rows of one key together: the key,
 * where and when it was read, the observation, the evidence, the stored version.
 */
record PlanInput<O extends Observation>(FeedColumns<O> columns) implements Serializable {
  static final int KNOWN = 0;
  static final int DELIVERED = 1;
  static final int REPLAYED = 2;
  static final int SWEPT = 3;
  static final int WITHDRAWN = 4;
  static final int MOVED = 5;
  static final int KEPT = 6;

  StructType schema() {
    return StructType.fromDDL(
        columns.keyDdl()
            + ", tag INT, event_time TIMESTAMP, uri STRING, line LONG, "
            + columns.observation().ddl()
            + ", known_person BOOLEAN, id_edipi STRING, id_icn STRING, id_participant STRING"
            + ", pt BOOLEAN, version STRUCT<"
            + TableDefinition.HISTORY.columns().replaceAll("(\\w+) ([A-Z]+)(,|$)", "$1: $2$3")
            + ">");
  }

  int tag() {
    return columns.width();
  }

  int stamp() {
    return tag() + 1;
  }

  int observation() {
    return tag() + 4;
  }
}
