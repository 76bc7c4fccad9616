package org.patronage.adapters.memory;

import io.vavr.Tuple;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.Delivery.OfUnresolved.Whose;
import org.patronage.application.delivery.PtSweep;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.application.delivery.Timing;
import org.patronage.application.history.Edition;
import org.patronage.application.history.FeedSurvey;
import org.patronage.application.history.HistorySize;
import org.patronage.application.history.Intake;
import org.patronage.application.history.PatronageStore;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Feed;
import org.patronage.domain.history.Version;

/** The history in memory. */
public final class InMemoryPatronageStore implements PatronageStore {
  private final InMemoryWarehouse warehouse;
  private final RecordFiles files;
  private final InMemoryPtSources pt;

  public InMemoryPatronageStore(
      InMemoryWarehouse warehouse,
      SourceFileCatalog catalog,
      DelimitedFormat format,
      InMemoryPtSources pt) {
    this.warehouse = warehouse;
    this.files = new RecordFiles(catalog, format);
    this.pt = pt;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the feed or its rule cannot travel
   */
  @Override
  public <O extends Observation> Intake receive(Edition edition, Delivery<O> delivery) {
    Feed<O> feed = Travel.of(delivery.feed());
    Knowledge knowledge =
        new Knowledge(
            feed,
            warehouse.tables().lookup(),
            Knowledge.sweeps(feed) ? pt.permanentAndTotal() : HashSet.empty());
    return new InMemoryIntake<>(
        warehouse, edition, files, feed, knowledge, received(edition, feed, delivery, knowledge));
  }

  private <O extends Observation> Received<O> received(
      Edition edition, Feed<O> feed, Delivery<O> delivery, Knowledge knowledge) {
    if (delivery instanceof Delivery.OfFile<O> file) {
      EventStamp stamp = file.file().stamp();
      return Received.file(
          files.read(feed, file.file()),
          stamp,
          Option.when(file.timing() == Timing.LATE, stamp),
          Option.when(file.ptSweep() == PtSweep.DUE, stamp));
    }
    if (delivery instanceof Delivery.OfWithdrawal<O> withdrawal) {
      return Received.withdrawal(
          withdrawal, withdrawal.replacement().map(file -> files.read(feed, file)));
    }
    if (delivery instanceof Delivery.OfQuarantined<O> lines) {
      return replayed(warehouse.tables().of(edition), lines);
    }
    return delivery instanceof Delivery.OfUnresolved<O> unresolved
        ? waiting(warehouse.tables().of(edition), feed, unresolved.whose(), knowledge)
        : Received.sweep(((Delivery.OfPt<O>) delivery).stamp());
  }

  private <O extends Observation> Received<O> replayed(
      EditionState state, Delivery.OfQuarantined<O> delivery) {
    Seq<QuarantinedLine> meant = state.quarantine(delivery.lines());
    ReplayedLines<O> lines =
        delivery
            .files()
            .foldLeft(
                ReplayedLines.none(),
                (all, file) ->
                    all.and(file, meant, files.read(Travel.of(file.feed()), file.file())));
    Option<EventStamp> earliest =
        lines
            .records()
            .filter(record -> isKnown(state, historyKey(delivery.feed(), record)))
            .map(Arrival.Delivered::stamp)
            .min();
    return Received.replayed(lines, earliest);
  }

  private static HistoryKey historyKey(Feed<?> feed, Arrival.Delivered<?> record) {
    return new HistoryKey(feed.batchCode(), record.observation().key());
  }

  private static <O extends Observation> Received<O> waiting(
      EditionState state, Feed<O> feed, Whose whose, Knowledge knowledge) {
    Seq<WaitingRecord> known =
        state
            .waiting()
            .filter(waiting -> waiting.delivery().batchCode().equals(feed.batchCode()))
            .filter(
                waiting -> knowledge.identity(key(waiting)).exists(who -> who.icn().isDefined()))
            .filter(
                waiting -> whose == Whose.ANYBODY || !isKnown(state, historyKey(feed, waiting)));
    Option<EventStamp> earliest =
        known
            .filter(waiting -> isKnown(state, historyKey(feed, waiting)))
            .map(waiting -> waiting.record().stamp())
            .min();
    return Received.waiting(known.map(InMemoryPatronageStore::record), known, earliest);
  }

  private static boolean isKnown(EditionState state, HistoryKey key) {
    return !state.versions(key).isEmpty();
  }

  private static HistoryKey historyKey(Feed<?> feed, WaitingRecord waiting) {
    return new HistoryKey(feed.batchCode(), key(waiting));
  }

  private static java.util.List<String> key(WaitingRecord waiting) {
    return waiting.record().observation().key();
  }

  @SuppressWarnings("unchecked") // a feed's waiting records hold that feed's observations
  private static <O extends Observation> Arrival.Delivered<O> record(WaitingRecord waiting) {
    return (Arrival.Delivered<O>) waiting.record();
  }

  @Override
  public FeedSurvey survey(Edition edition, Feed<?> feed) {
    return Survey.of(warehouse.tables().of(edition), feed.batchCode());
  }

  @Override
  public HistorySize size(Edition edition) {
    Seq<io.vavr.Tuple2<String, Version>> versions = versions(edition);
    return new HistorySize(
        count(versions), count(versions.filter(version -> version._2().audit().active())));
  }

  /** {@inheritDoc} Memory has nothing to arrange. */
  @Override
  public void maintain(Edition edition) {
    warehouse.tables().of(edition);
  }

  private static Map<String, Long> count(Seq<io.vavr.Tuple2<String, Version>> versions) {
    return versions.groupBy(version -> version._1()).mapValues(own -> (long) own.size());
  }

  private Seq<io.vavr.Tuple2<String, Version>> versions(Edition edition) {
    return warehouse
        .tables()
        .of(edition)
        .history()
        .toVector()
        .flatMap(key -> key._2().values().map(one -> Tuple.of(key._1().batchCode(), one)));
  }
}
