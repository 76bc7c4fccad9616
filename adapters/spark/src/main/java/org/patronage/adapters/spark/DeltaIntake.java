package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
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
  /**
   * Records whose keys every executor holds in some tens of megabytes. Files of more are screened.
   */
  static final long FEW = 250_000;

  /** What plans that many records in no time worth dividing. */
  private static final int FEW_TASKS = 8;

  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";

  private final Tools<O> tools;
  private final HeldRecords records;
  private final LineCounts lines;
  private final Scope scope;
  private Seq<ScreenedFile<O>> screenings = List.empty();

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

  /**
   * What a delivery works on.
   *
   * @param screenedFrom the lines from which on a file is screened before it is planned
   */
  record Tools<O extends Observation>(
      FeedColumns<O> columns,
      DeltaHistory history,
      Knowledge knowledge,
      RecordFiles files,
      DeliveryCommit commit,
      Edition edition,
      DeltaTables tables,
      long screenedFrom) {

    PlanAssembly<O> assembly(Dataset<Row> versions, Reach reach) {
      return new PlanAssembly<>(columns, versions, knowledge, reach);
    }
  }

  /**
   * @param records let go of on {@link #close}
   */
  DeltaIntake(Tools<O> tools, HeldRecords records, LineCounts lines, Scope scope) {
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
    Option<ScreenedFile<O>> screened = screened(entry, snapshot);
    Reach reach = reach(screened.map(ScreenedFile::size).getOrElse(lines.read()));
    Dataset<Row> toPlan = screened.map(ScreenedFile::records).getOrElse(records.rows());
    PlanAssembly<O> assembly = tools.assembly(snapshot.rows(), reach);
    Dataset<Row> planned = new Arrivals<>(tools, assembly, toPlan, scope, later).planned();
    Dataset<Row> plan =
        persisted(screened.map(file -> file.counted(planned)).getOrElse(planned), reach);
    DeliveryCommit.Effects effects =
        new DeliveryCommit.Effects(
            tools.columns(),
            lines,
            records.rows(),
            plan,
            snapshot.version(),
            scope.known(),
            scope.withdrawal().map(Delivery.OfWithdrawal::undone));
    return new DeltaDeliveryPlan(tools.commit(), tools.edition(), entry, effects, applying);
  }

  /** Where a feed has versions, most records of a large file on time say nothing new. */
  private Option<ScreenedFile<O>> screened(LedgerEntry entry, DeltaHistory.Snapshot snapshot) {
    boolean large = isOnTimeAlone() && lines.valid() > 0 && lines.read() >= tools.screenedFrom();
    if (!large) {
      return Option.none();
    }
    Dataset<Row> active = tools.assembly(snapshot.rows(), Reach.MANY).active();
    Option<ScreenedFile<O>> file =
        Option.when(
            !active.isEmpty(), () -> ScreenedFile.of(tools, entry.stamp(), records.rows(), active));
    screenings = screenings.appendAll(file);
    return file;
  }

  /** Whether it is a file on time that sweeps nobody: it speaks of no more keys than records. */
  private boolean isOnTimeAlone() {
    return scope.known() == Known.ACTIVE && scope.sweep().isEmpty();
  }

  private Reach reach(long records) {
    return isOnTimeAlone() && records <= FEW ? Reach.FEW : Reach.MANY;
  }

  /**
   * Where everything is looked up for a few keys, nothing is left to be adapted on the way, and
   * each adapting would list the files of all tables again; but a cluster's many partitions are
   * united here then, each whole.
   */
  private Dataset<Row> persisted(Dataset<Row> planned, Reach reach) {
    if (reach == Reach.MANY) {
      return planned.persist();
    }
    RuntimeConfig settings = tools.tables().spark().conf();
    String adaptive = settings.get(ADAPTIVE);
    settings.set(ADAPTIVE, "false");
    try {
      return planned.coalesce(FEW_TASKS).persist();
    } finally {
      settings.set(ADAPTIVE, adaptive);
    }
  }

  @Override
  public void close() {
    screenings.forEach(ScreenedFile::close);
    records.close();
  }
}
