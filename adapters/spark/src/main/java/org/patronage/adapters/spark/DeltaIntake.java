package org.patronage.adapters.spark;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.adapters.spark.PlanAssembly.Reach;
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
  /** Lines whose keys every executor holds in a few megabytes. */
  private static final long FEW = 100_000;

  private final Tools<O> tools;
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

    boolean isOwn(CatalogedFile file) {
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
      DeltaHistory history,
      Knowledge knowledge,
      RecordFiles files,
      DeliveryCommit commit,
      Edition edition,
      DeltaTables tables) {

    PlanAssembly<O> assembly(Dataset<Row> versions, Reach reach) {
      return new PlanAssembly<>(columns, versions, knowledge, reach);
    }
  }

  /**
   * @param records persisted; let go of on {@link #close}
   */
  DeltaIntake(Tools<O> tools, Dataset<Row> records, LineCounts lines, Scope scope) {
    this.tools = tools;
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
    Operation applying = tools.tables().operation("apply " + entry.stamp().name());
    return applying.answer(() -> plan(later, entry, applying));
  }

  private DeliveryPlan plan(Seq<CatalogedFile> later, LedgerEntry entry, Operation applying) {
    DeltaHistory.Snapshot snapshot = tools.history().snapshot(tools.edition());
    PlanAssembly<O> assembly = tools.assembly(snapshot.rows(), reach());
    Arrivals<O> arrivals = new Arrivals<>(tools, assembly, records, scope, later);
    Dataset<Row> plan = arrivals.planned().persist();
    DeliveryCommit.Effects effects =
        new DeliveryCommit.Effects(
            tools.columns(),
            lines,
            records,
            plan,
            snapshot.version(),
            scope.known(),
            scope.withdrawal().map(Delivery.OfWithdrawal::undone));
    return new DeltaDeliveryPlan(tools.commit(), tools.edition(), entry, effects, applying);
  }

  /** Only a file on time that sweeps nobody speaks of no more keys than it has lines. */
  private Reach reach() {
    boolean own = scope.known() == Known.ACTIVE && scope.sweep().isEmpty();
    return own && lines.read() <= FEW ? Reach.FEW : Reach.MANY;
  }

  @Override
  public void close() {
    records.unpersist();
  }
}
