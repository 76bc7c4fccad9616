package org.patronage.domain.feed;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * Reads one raw record: the checks that every feed shares, then the feed's own. Pure; refuses with
 * a {@link Rejection}, never with an exception (RULES 5).
 */
@FunctionalInterface
public interface RecordReading<O extends Observation> extends Serializable {

  /**
   * The observation in a record's fields; none where a rule was broken, which {@code fields} then
   * has noted.
   */
  Option<Accepted<O>> parse(long line, Fields fields);

  /** Accepts or rejects a record of a file whose header is {@code order}. */
  default Either<Rejection, Accepted<O>> read(RawRecord raw, ColumnOrder order) {
    if (raw.fields().isLeft()) {
      return reject(raw, List.of(raw.fields().getLeft()));
    }
    java.util.List<String> values = raw.fields().get();
    if (values.size() != order.width()) {
      return reject(raw, List.of(RecordRule.FIELD_COUNT));
    }
    Fields fields = new Fields(order, values);
    Option<Accepted<O>> accepted = parse(raw.line(), fields);
    return fields.sound() ? Either.right(accepted.get()) : reject(raw, fields.broken());
  }

  private Either<Rejection, Accepted<O>> reject(RawRecord raw, List<RecordRule> rules) {
    return Either.left(new Rejection(raw.line(), raw.text(), rules));
  }
}
