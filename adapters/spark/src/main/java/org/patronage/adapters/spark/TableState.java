package org.patronage.adapters.spark;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.types.StructType;

/**
 * A table as it stands.
 *
 * @param columns which it has, asked for when they are needed
 * @param properties its own ones, and whatever else there is
 */
record TableState(Supplier<StructType> columns, Map<String, String> properties) {

  StructType schema() {
    return columns.get();
  }

  /** A property, none where the table has none of that name. */
  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }
}
