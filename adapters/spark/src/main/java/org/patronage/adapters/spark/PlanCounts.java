package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.history.Tally;

/**
 * What planning came to, in counts.
 *
 * @param rows of the history to change
 * @param growth by how many versions it grows
 * @param crowded how many keys had several of the versions that the plan was made from
 * @param apart how many had versions and nothing that arrived: only versions that something meets
 *     are planned, so Spark brought rows of these keys to different tasks
 * @param broken how many keys would break each invariant; those that would hold are missing
 */
record PlanCounts(
    Tally tally,
    RowCounts rows,
    Growth growth,
    long crowded,
    long apart,
    Map<Invariant, Long> broken) {

  static PlanCounts of(Dataset<Row> plan) {
    Column[] sums =
        IntStream.range(PlanOutput.TALLY_AT, PlanOutput.SCHEMA.size())
            .mapToObj(i -> coalesce(sum(PlanOutput.SCHEMA.fieldNames()[i]), lit(0L)))
            .toArray(Column[]::new);
    Row row = kind(plan, PlanOutput.TALLY).select(sums).first();
    Tally tally =
        new Tally(
            row.getLong(0),
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7));
    RowCounts rows = new RowCounts(row.getLong(8), row.getLong(9));
    Growth growth = new Growth(row.getLong(10), row.getLong(11));
    return new PlanCounts(tally, rows, growth, row.getLong(12), row.getLong(13), broken(row, 14));
  }

  private static Map<Invariant, Long> broken(Row row, int at) {
    List<Invariant> invariants = List.ofAll(Invariant.ofOneKey());
    return invariants
        .toMap(one -> Tuple.of(one, row.getLong(at + invariants.indexOf(one))))
        .filterValues(keys -> keys > 0);
  }

  /** The plan's rows of a kind. */
  static Dataset<Row> kind(Dataset<Row> plan, String kind) {
    return plan.where(col("kind").equalTo(kind));
  }
}
