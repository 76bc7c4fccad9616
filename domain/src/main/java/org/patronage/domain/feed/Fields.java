package org.patronage.domain.feed;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.function.Function;

/**
 * The fields of one record under the contract's names, trimmed, an empty one as none; gathers every
 * rule that the record breaks while it is read.
 */
public final class Fields {
  private final ColumnOrder order;
  private final java.util.List<String> values;
  private final java.util.List<RecordRule> broken = new ArrayList<>(0);

  Fields(ColumnOrder order, java.util.List<String> values) {
    this.order = order;
    this.values = values;
  }

  /** The trimmed text of a column, none where it is blank. */
  public Option<String> text(String column) {
    String value = values.get(order.indexOf(column)).strip();
    return value.isEmpty() ? Option.none() : Option.some(value);
  }

  /** A column that must not be blank; none, and {@code missing} noted, where it is. */
  public Option<String> required(String column, RecordRule missing) {
    Option<String> value = text(column);
    if (value.isEmpty()) {
      broken.add(missing);
    }
    return value;
  }

  /** A column's value read by {@code reader}; {@code rule} is noted where it cannot be. */
  public <T> Option<T> read(
      Option<String> value, Function<String, Option<T>> reader, RecordRule rule) {
    if (value.isEmpty()) {
      return Option.none();
    }
    Option<T> result = reader.apply(value.get());
    if (result.isEmpty()) {
      broken.add(rule);
    }
    return result;
  }

  /** The rules broken so far, in the order in which they were noticed. */
  public List<RecordRule> broken() {
    return List.ofAll(broken);
  }

  boolean sound() {
    return broken.isEmpty();
  }
}
