package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.domain.feed.Observation;

/**
 * Everything that a delivery has its plan made from: its own records, those of later files that are
 * read again, what is taken back, and the persons of a PT sweep.
 *
 * @param later the applied files of the feed that are read again
 */
record Arrivals<O extends Observation>(
    DeltaIntake.Tools<O> tools,
    PlanAssembly<O> assembly,
    Dataset<Row> records,
    DeltaIntake.Scope scope,
    Seq<CatalogedFile> later) {

  /** The planned rows, of {@link PlanOutput}. */
  Dataset<Row> planned() {
    return assembly.plan(all(), scope.known());
  }

  private Dataset<Row> all() {
    Dataset<Row> delivered = assembly.arrivals(records, PlanInput.DELIVERED);
    Dataset<Row> own =
        scope.withdrawal().map(file -> withdrawn(delivered, file)).getOrElse(delivered);
    Dataset<Row> all =
        again().map(read -> own.unionByName(replayed(read, own), true)).getOrElse(own);
    return scope
        .sweep()
        .map(stamp -> all.unionByName(assembly.swept(stamp, Option.some(delivered)), true))
        .getOrElse(all);
  }

  private Option<Dataset<Row>> again() {
    return later
        .reject(scope::isOwn)
        .map(file -> tools.files().taken(tools.columns(), file))
        .appendAll(scope.own().map(DeltaIntake.OwnFiles::records))
        .reduceOption(Dataset::unionByName);
  }

  private Dataset<Row> withdrawn(Dataset<Row> delivered, Delivery.OfWithdrawal<?> withdrawal) {
    int tag = withdrawal.isMove() ? PlanInput.MOVED : PlanInput.WITHDRAWN;
    Dataset<Row> gone = assembly.withdrawn(withdrawal.undone().stamp(), tag);
    Option<Dataset<Row>> swept =
        withdrawal
            .sweep()
            .map(stamp -> PlanAssembly.at(assembly.permanent(gone), PlanInput.SWEPT, stamp));
    Option<Dataset<Row>> kept =
        withdrawal.kept().map(stamp -> PlanAssembly.at(gone, PlanInput.KEPT, stamp));
    return List.of(delivered, gone)
        .appendAll(swept)
        .appendAll(kept)
        .reduce((some, more) -> some.unionByName(more, true));
  }

  private Dataset<Row> replayed(Dataset<Row> read, Dataset<Row> delivered) {
    Dataset<Row> accepted = new QuarantineTable(tools.tables()).without(tools.edition(), read);
    return assembly.replayed(accepted.drop("delivery_id"), delivered.drop("delivery_id"));
  }
}
