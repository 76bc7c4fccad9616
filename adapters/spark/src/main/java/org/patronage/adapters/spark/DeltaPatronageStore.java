package org.patronage.adapters.spark;

import io.vavr.control.Option;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.adapters.spark.DeltaIntake.Scope;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.adapters.spark.PlanAssembly.Reach;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.PtSweep;
import org.patronage.application.delivery.Timing;
import org.patronage.application.history.Edition;
import org.patronage.application.history.FeedSurvey;
import org.patronage.application.history.HistorySize;
import org.patronage.application.history.Intake;
import org.patronage.application.history.PatronageStore;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;

/** The history as a Delta table. A delivery's versions change in one commit of it. */
public final class DeltaPatronageStore implements PatronageStore {
  private static final Scope NOTHING = Scope.of(Known.ACTIVE, Option.none(), Option.none());

  private final long screenedFrom;
  private final DeltaTables tables;
  private final DeltaHistory history;
  private final RecordFiles files;
  private final Knowledge knowledge;
  private final DeliveryCommit commit;
  private final WaitingRecords waiting;

  public DeltaPatronageStore(DeltaWarehouse warehouse, DelimitedFormat format, SparkPtSources pt) {
    this(warehouse, format, pt, DeltaIntake.FEW);
  }

  /**
   * The same with another idea of a large file.
   *
   * @param screenedFrom the lines from which on a file is screened before it is planned
   */
  DeltaPatronageStore(
      DeltaWarehouse warehouse, DelimitedFormat format, SparkPtSources pt, long screenedFrom) {
    this.screenedFrom = screenedFrom;
    this.tables = warehouse.tables();
    this.history = warehouse.history();
    this.files = new RecordFiles(tables.engine(), format);
    this.knowledge = new Knowledge(tables, pt);
    this.waiting = new WaitingRecords(tables);
    this.commit = new DeliveryCommit(tables, history, waiting);
  }

  @Override
  public <O extends Observation> Intake receive(Edition edition, Delivery<O> delivery) {
    return reading(delivery).answer(() -> read(edition, delivery));
  }

  private Operation reading(Delivery<?> delivery) {
    return delivery instanceof Delivery.OfFile<?> file
        ? new Operation(
            "read",
            file.file().file().uri(),
            "Check that it is complete and readable, then run again; no line of it was applied.")
        : tables.operation("look for what is due");
  }

  private <O extends Observation> Intake read(Edition edition, Delivery<O> delivery) {
    FeedColumns<O> columns = FeedColumns.of(delivery.feed());
    DeltaIntake.Tools<O> tools =
        new DeltaIntake.Tools<>(
            columns, history, knowledge, files, commit, edition, tables, screenedFrom);
    if (delivery instanceof Delivery.OfFile<O> file) {
      return intake(tools, files.held(columns, file.file()), scope(file));
    }
    if (delivery instanceof Delivery.OfWithdrawal<O> withdrawal) {
      HeldRecords records =
          withdrawal
              .replacement()
              .map(file -> files.held(columns, file))
              .getOrElse(() -> HeldRecords.of(files.none(columns)));
      return intake(tools, records, scope(withdrawal));
    }
    if (delivery instanceof Delivery.OfPt<O> pt) {
      Scope sweep = Scope.of(Known.ACTIVE, Option.none(), Option.some(pt.stamp()));
      return intake(tools, HeldRecords.of(files.none(columns)), sweep);
    }
    if (delivery instanceof Delivery.OfQuarantined<O> lines) {
      DeltaIntake.OwnFiles own = ownFiles(lines);
      Dataset<Row> meant = new QuarantineTable(tables).among(own.records(), edition, lines);
      return keptAside(tools, meant, Option.some(own));
    }
    return delivery instanceof Delivery.OfUnresolved<O> unresolved
            && unresolved.whose() == Delivery.OfUnresolved.Whose.NEWCOMERS
        ? keptAside(tools, newcomers(tools), Option.none())
        : takenUp(tools);
  }

  private <O extends Observation> Intake takenUp(DeltaIntake.Tools<O> tools) {
    FeedColumns<O> columns = tools.columns();
    String lookup = waiting.lookup(tools.edition(), columns);
    if (waiting.isSettled(lookup)) {
      return new EmptyIntake();
    }
    Intake known =
        keptAside(
            tools, waiting.ofKnownPersons(tools.edition(), columns, knowledge), Option.none());
    if (known.lines().read() == 0) {
      waiting.settle(lookup);
    }
    return known;
  }

  /**
   * The records of keys without a version. Worked out on a snapshot: Spark reads this again after
   * the commit, when these keys have versions.
   */
  private <O extends Observation> Dataset<Row> newcomers(DeltaIntake.Tools<O> tools) {
    Dataset<Row> known = waiting.ofKnownPersons(tools.edition(), tools.columns(), knowledge);
    Dataset<Row> versions = history.snapshot(tools.edition()).rows();
    return known.join(
        tools.assembly(versions, Reach.MANY).standing(known, Known.ALL),
        tools.columns().keys().toArray(String[]::new),
        "left_anti");
  }

  private <O extends Observation> DeltaIntake.OwnFiles ownFiles(
      Delivery.OfQuarantined<O> delivery) {
    Dataset<Row> records =
        delivery
            .files()
            .map(file -> files.taken(FeedColumns.of(file.feed()), file.file(), file.deliveryId()))
            .reduce(Dataset::unionByName);
    return new DeltaIntake.OwnFiles(records, delivery.files().map(file -> file.file().stamp()));
  }

  /** Records of files that have been taken, which may stand before what their keys have. */
  private <O extends Observation> Intake keptAside(
      DeltaIntake.Tools<O> tools, Dataset<Row> records, Option<DeltaIntake.OwnFiles> own) {
    HeldRecords held = HeldRecords.of(records);
    return held.into(() -> keptAside(tools, held, own));
  }

  private <O extends Observation> Intake keptAside(
      DeltaIntake.Tools<O> tools, HeldRecords held, Option<DeltaIntake.OwnFiles> own) {
    LineCounts lines = Receiving.lines(held.rows());
    if (lines.read() == 0) {
      return new DeltaIntake<>(tools, held, lines, NOTHING);
    }
    String[] keys = tools.columns().keys().toArray(String[]::new);
    PlanAssembly<O> assembly = tools.assembly(history.of(tools.edition()), Reach.MANY);
    Dataset<Row> met =
        held.rows().join(assembly.standing(held.rows(), Known.ALL), keys, "left_semi");
    Scope scope = new Scope(Known.ALL, Receiving.earliest(met), Option.none(), Option.none(), own);
    return new DeltaIntake<>(tools, held, lines, scope);
  }

  private static <O extends Observation> Intake intake(
      DeltaIntake.Tools<O> tools, HeldRecords records, Scope scope) {
    return records.into(
        () -> new DeltaIntake<>(tools, records, Receiving.lines(records.rows()), scope));
  }

  private static Scope scope(Delivery.OfFile<?> delivery) {
    EventStamp stamp = delivery.file().stamp();
    boolean late = delivery.timing() == Timing.LATE;
    return Scope.of(
        late ? Known.ALL : Known.ACTIVE,
        Option.when(late, stamp),
        Option.when(delivery.ptSweep() == PtSweep.DUE, stamp));
  }

  private static Scope scope(Delivery.OfWithdrawal<?> withdrawal) {
    return new Scope(
        Known.ALL,
        Option.some(withdrawal.from()),
        Option.none(),
        Option.some(withdrawal),
        Option.none());
  }

  @Override
  public FeedSurvey survey(Edition edition, Feed<?> feed) {
    return tables
        .operation("look through the history")
        .answer(() -> new HistorySurvey(history.of(edition), feed).make());
  }

  @Override
  public HistorySize size(Edition edition) {
    return tables.operation("count the history").answer(() -> history.counts(edition).size());
  }

  @Override
  public void maintain(Edition edition) {
    tables.operation("arrange the history").perform(() -> history.optimize(edition));
  }
}
