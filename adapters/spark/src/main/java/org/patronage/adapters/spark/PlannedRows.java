package org.patronage.adapters.spark;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Change;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.HistoryPlan;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.history.Tally;
import org.patronage.domain.history.Version;

/** Plans key after key as rows are asked for; the counts come last. */
final class PlannedRows<O extends Observation> extends RowsOfKeys {
  private static final int WIDTH = PlanOutput.SCHEMA.size();

  private final PlanInput<O> input;
  private final FeedColumns<O> columns;
  private final Function<List<Row>, HistoryPlan<O>> planning;
  private Tally tally = Tally.NONE;
  private Growth growth = Growth.NONE;
  private long additions;
  private long removals;
  private long crowded;
  private long apart;
  private final long[] broken = new long[CheckKeys.BROKEN.size()];

  PlannedRows(PlanInput<O> input, KeyGroups groups, Function<List<Row>, HistoryPlan<O>> planning) {
    super(groups);
    this.input = input;
    this.columns = input.columns();
    this.planning = planning;
  }

  @Override
  void take(List<Row> group) {
    long versions = group.stream().filter(this::isVersion).count();
    crowded += versions > 1 ? 1 : 0;
    apart += versions == group.size() ? 1 : 0;
    add(columns.key(group.get(0)), planning.apply(group));
  }

  private boolean isVersion(Row row) {
    return row.getInt(input.tag()) == PlanInput.KNOWN;
  }

  private void add(List<String> key, HistoryPlan<O> plan) {
    tally = tally.plus(plan.tally());
    growth = growth.plus(plan.growth());
    plan.broken().forEach(invariant -> broken[Invariant.ofOneKey().indexOf(invariant)]++);
    plan.changes().forEach(change -> add(key, change));
    plan.unresolved().forEach(waiting -> give(waitingRow(key, waiting, plan.reason())));
  }

  /** A version that changes goes and comes again, so that none of its old cells is read. */
  private void add(List<String> key, Change change) {
    if (change instanceof Change.Insert insert) {
      come(insert.version(), change.isNews());
    } else if (change instanceof Change.Rewrite rewrite) {
      go(key, rewrite.before(), change.isOvertaken());
      come(rewrite.version(), change.isNews());
    } else if (change instanceof Change.Remove remove) {
      go(key, remove.version(), change.isOvertaken());
    }
  }

  private void come(Version version, boolean news) {
    additions++;
    Object[] cells = change(PlanOutput.ADD, news, false);
    HistoryRows.write(columns.feed().batchCode(), version, cells, PlanOutput.HISTORY_AT);
    give(RowFactory.create(cells));
  }

  /** One that is overtaken goes with all that it said, by which what was sent is found. */
  private void go(List<String> key, Version version, boolean overtaken) {
    removals++;
    Object[] cells = change(PlanOutput.REMOVE, false, overtaken);
    if (overtaken) {
      HistoryRows.write(columns.feed().batchCode(), version, cells, PlanOutput.HISTORY_AT);
    } else {
      writeKey(key, cells);
      cells[PlanOutput.HISTORY_AT + 13] = version.stamp().time();
      cells[PlanOutput.HISTORY_AT + 14] = version.stamp().uri();
    }
    give(RowFactory.create(cells));
  }

  private static Object[] change(String operation, boolean news, boolean overtaken) {
    Object[] cells = new Object[WIDTH];
    cells[0] = PlanOutput.CHANGE;
    cells[1] = operation;
    cells[2] = news;
    cells[3] = overtaken;
    return cells;
  }

  private void writeKey(List<String> key, Object[] cells) {
    List<String> names = columns.feed().keyColumns();
    for (int i = 0; i < key.size(); i++) {
      cells[PlanOutput.SCHEMA.fieldIndex(names.get(i))] = key.get(i);
    }
  }

  private static Row waitingRow(List<String> key, Arrival.Delivered<?> waiting, String reason) {
    Object[] cells = new Object[WIDTH];
    cells[0] = PlanOutput.WAITING;
    int at = PlanOutput.WAITING_AT;
    cells[at] = waiting.line();
    cells[at + 1] = String.join("|", key);
    cells[at + 2] = waiting.stamp().time();
    cells[at + 3] = waiting.stamp().uri();
    if (waiting.observation() instanceof RatingObservation rating) {
      cells[at + 4] = rating.percentage().getOrNull();
      cells[at + 5] = rating.ratingDate();
    }
    cells[at + 6] = reason;
    return RowFactory.create(cells);
  }

  @Override
  Row counts() {
    Object[] cells = new Object[WIDTH];
    cells[0] = PlanOutput.TALLY;
    long[] counts = {
      tally.duplicate(),
      tally.created(),
      tally.changed(),
      tally.unchanged(),
      tally.unresolved(),
      tally.expired(),
      tally.ptDriven(),
      tally.revised(),
      additions,
      removals,
      growth.versions(),
      growth.expired(),
      crowded,
      apart
    };
    for (int i = 0; i < counts.length; i++) {
      cells[PlanOutput.TALLY_AT + i] = counts[i];
    }
    for (int i = 0; i < broken.length; i++) {
      cells[PlanOutput.TALLY_AT + counts.length + i] = broken[i];
    }
    return RowFactory.create(cells);
  }
}
