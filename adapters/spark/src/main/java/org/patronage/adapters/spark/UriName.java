package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import org.apache.spark.sql.Column;

/** The name in a file's URI, as {@link org.patronage.domain.feed.EventStamp#name} has it. */
final class UriName {
  private UriName() {}

  /** The name in a column of URIs. */
  static Column of(String uri) {
    return substring_index(col(uri), "/", -1);
  }
}
