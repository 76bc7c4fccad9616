package org.patronage.domain.feed;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Arrays;

/** Gives a feed's reading one line at a time, under the header of its contract. */
public final class Lines<O extends Observation> {
  private static final long LINE = 2;

  private final RecordReading<O> reading;
  private final ColumnOrder order;

  public Lines(FeedContract contract, RecordReading<O> reading) {
    this.reading = reading;
    this.order = contract.order(List.ofAll(contract.columns())).get();
  }

  public Either<Rejection, Accepted<O>> read(String... fields) {
    return reading.read(
        new RawRecord(LINE, String.join(",", fields), Either.right(Arrays.asList(fields))), order);
  }

  /** A line that could not even be split. */
  public Either<Rejection, Accepted<O>> broken(RecordRule rule) {
    return reading.read(new RawRecord(LINE, "?", Either.left(rule)), order);
  }

  /** The names of the broken rules, blank-separated; empty for an accepted line. */
  public String rules(String... fields) {
    return read(fields).fold(Lines::names, accepted -> "");
  }

  public O accepted(String... fields) {
    return read(fields).get().observation();
  }

  public boolean unusual(String... fields) {
    return read(fields).get().unusual();
  }

  /** A table cell as a field: no cell is an empty field. */
  public static String field(String cell) {
    return Option.of(cell).getOrElse("");
  }

  private static String names(Rejection rejection) {
    return rejection.rules().mkString(" ");
  }
}
