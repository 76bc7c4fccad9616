package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.HistoryPlan;
import org.patronage.domain.history.HistoryPlanner;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Version;

/**
 * The one crossing into the rules: rows of {@link PlanInput}, sorted by key, go in; rows of {@link
 * PlanOutput} come out, one tally a partition among them.
 */
final class PlanHistories<O extends Observation> implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final PlanInput<O> input;

  PlanHistories(PlanInput<O> input) {
    this.input = input;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new PlannedRows<>(input, new KeyGroups(rows, input.tag()), this::plan);
  }

  private HistoryPlan<O> plan(List<Row> group) {
    List<String> key = input.columns().key(group.get(0));
    List<Version> known = new ArrayList<>(1);
    List<Arrival<O>> arrivals = new ArrayList<>(1);
    Evidence evidence = Evidence.NONE;
    for (Row row : group) {
      if (row.getInt(input.tag()) == PlanInput.KNOWN) {
        known.add(HistoryRows.version(row.getStruct(row.size() - 1)));
      } else {
        arrivals.add(arrival(key, row));
        evidence = evidence(row);
      }
    }
    return HistoryPlanner.plan(input.columns().feed().rule(), known, arrivals, evidence);
  }

  private Arrival<O> arrival(List<String> key, Row row) {
    int at = input.stamp();
    EventStamp stamp = new EventStamp(row.<Instant>getAs(at), row.getString(at + 1));
    int tag = row.getInt(input.tag());
    if (tag == PlanInput.SWEPT) {
      return new Arrival.Swept<>(stamp);
    }
    if (tag == PlanInput.WITHDRAWN) {
      return new Arrival.Withdrawn<>(stamp);
    }
    if (tag == PlanInput.MOVED) {
      return new Arrival.Moved<>(stamp);
    }
    if (tag == PlanInput.KEPT) {
      return new Arrival.Kept<>(stamp);
    }
    O observation = input.columns().observation().read(key, row, input.observation());
    long line = row.getLong(at + 2);
    return tag == PlanInput.DELIVERED
        ? new Arrival.Delivered<>(stamp, line, observation)
        : new Arrival.Replayed<>(stamp, line, observation);
  }

  private static Evidence evidence(Row row) {
    int at = row.size() - 6;
    boolean known = !row.isNullAt(at) && row.getBoolean(at);
    Identifiers who =
        new Identifiers(
            HistoryRows.text(row, at + 1),
            HistoryRows.text(row, at + 2),
            HistoryRows.text(row, at + 3));
    boolean pt = !row.isNullAt(at + 4) && row.getBoolean(at + 4);
    return new Evidence(Option.when(known, who), pt);
  }
}
