package org.patronage.adapters.spark;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Intake;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;

/** A delivery whose records Spark holds, read once. */
final class DeltaIntake<O extends Observation> implements Intake {
  private final FeedColumns<O> columns;
  private final PlanAssembly<O> assembly;
  private final RecordFiles files;
  private final DeliveryCommit commit;
  private final Edition edition;
  private final DeltaTables tables;
  private final Dataset<Row> records;
  private final LineCounts lines;
  private final Scope scope;

  /**
   * How far a delivery reaches.
   *
   * @param known which versions its keys need
   * @param replayFrom from where on later files are read again
   * @param sweep the stamp of the PT sweep that goes with it
   * @param withdrawal the file that it takes back
   * @param own the files that its records are some of, read again besides the later ones
   */
  record Scope(
      Known known,
      Option<EventStamp> replayFrom,
      Option<EventStamp> sweep,
      Option<Delivery.OfWithdrawal<?>> withdrawal,
      Option<OwnFiles> own) {

    static Scope of(Known known, Option<EventStamp> replayFrom, Option<EventStamp> sweep) {
      return new Scope(known, replayFrom, sweep, Option.none(), Option.none());
    }

    private boolean isOwn(CatalogedFile file) {
      return own.exists(files -> files.stamps().contains(file.stamp()));
    }
  }

  /**
   * Files that have been taken, whole.
   *
   * @param records every line, each with its {@code delivery_id}
   */
  record OwnFiles(Dataset<Row> records, Seq<EventStamp> stamps) {}

  /** What a delivery works on. */
  record Tools<O extends Observation>(
      FeedColumns<O> columns,
      PlanAssembly<O> assembly,
      RecordFiles files,
      DeliveryCommit commit,
      Edition edition,
      DeltaTables tables) {}

  /**
   * @param records persisted; let go of on {@link #close}
   */
  DeltaIntake(Tools<O> tools, Dataset<Row> records, LineCounts lines, Scope scope) {
    this.columns = tools.columns();
    this.assembly = tools.assembly();
    this.files = tools.files();
    this.commit = tools.commit();
    this.edition = tools.edition();
    this.tables = tools.tables();
    this.records = records;
    this.lines = lines;
    this.scope = scope;
  }

  @Override
  public LineCounts lines() {
    return lines;
  }

  @Override
  public Option<EventStamp> replayFrom() {
    return scope.replayFrom();
  }

  @Override
  public DeliveryPlan plan(Seq<CatalogedFile> later, LedgerEntry entry) {
    Operation applying = tables.operation("apply " + entry.stamp().name());
    return applying.answer(() -> plan(later, entry, applying));
  }

  private DeliveryPlan plan(Seq<CatalogedFile> later, LedgerEntry entry, Operation applying) {
    Dataset<Row> plan = assembly.plan(arrivals(later), scope.known()).persist();
    DeliveryCommit.Effects effects =
        new DeliveryCommit.Effects(
            columns,
            lines,
            records,
            plan,
            scope.known(),
            scope.withdrawal().map(Delivery.OfWithdrawal::undone));
    return new DeltaDeliveryPlan(commit, edition, entry, effects, applying);
  }

  private Dataset<Row> arrivals(Seq<CatalogedFile> later) {
    Dataset<Row> delivered = assembly.arrivals(records, PlanInput.DELIVERED);
    Dataset<Row> own =
        scope.withdrawal().map(file -> withdrawn(delivered, file)).getOrElse(delivered);
    Seq<Dataset<Row>> again =
        later
            .reject(scope::isOwn)
            .map(file -> files.taken(columns, file))
            .appendAll(scope.own().map(OwnFiles::records));
    Dataset<Row> all =
        again.isEmpty()
            ? own
            : own.unionByName(replayed(again.reduce(Dataset::unionByName), own), true);
    if (scope.sweep().isDefined()) {
      Dataset<Row> swept = assembly.swept(scope.sweep().get(), Option.some(delivered));
      all = all.unionByName(swept, true);
    }
    return all;
  }

  private Dataset<Row> withdrawn(Dataset<Row> delivered, Delivery.OfWithdrawal<?> withdrawal) {
    Dataset<Row> gone = assembly.withdrawn(withdrawal.undone().stamp());
    Dataset<Row> own = delivered.unionByName(gone, true);
    return withdrawal
        .sweep()
        .map(stamp -> own.unionByName(assembly.sweptAgain(gone, stamp), true))
        .getOrElse(own);
  }

  private Dataset<Row> replayed(Dataset<Row> read, Dataset<Row> delivered) {
    Dataset<Row> accepted = new QuarantineTable(tables).without(edition, read);
    return assembly.replayed(accepted.drop("delivery_id"), delivered.drop("delivery_id"));
  }

  @Override
  public void close() {
    records.unpersist();
  }
}
