package org.patronage.adapters.memory;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.ExtractRequest;
import org.patronage.application.dmdc.News;
import org.patronage.domain.dmdc.EdipiBackfill;
import org.patronage.domain.dmdc.ExportSelection;
import org.patronage.domain.dmdc.Origin;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Version;

/** Finds the versions that a request is about; the rules decide. */
final class ExtractSelection {
  private ExtractSelection() {}

  static Seq<ExtractRecord> ofVersions(
      EditionState state, DmdcState told, ExtractRequest.OfVersions request) {
    ExportSelection selection = Travel.copy(request.selection());
    News news = request.news();
    Seq<Tuple2<HistoryKey, Version>> active = active(state);
    Seq<Tuple2<HistoryKey, Version>> early =
        active.filter(own -> includes(selection, own, Origin.LATE));
    return active
        .filter(own -> includes(selection, own, Origin.IN_TIME))
        .appendAll(early.filter(own -> isOf(state, news.late(), own)))
        .map(own -> ExtractRecord.sent(own._1(), own._2()))
        .appendAll(toldOtherwise(early.filter(own -> isOf(state, news.retaken(), own)), told))
        .appendAll(
            toldOtherwise(early.filter(own -> wasTold(told, news.doubtful(), own._1())), told))
        .distinct();
  }

  private static Seq<ExtractRecord> toldOtherwise(
      Seq<Tuple2<HistoryKey, Version>> early, DmdcState told) {
    return early
        .map(own -> ExtractRecord.sent(own._1(), own._2()))
        .reject(now -> told.newest(now.key()).exists(now::saysTheSame));
  }

  /** Whether DMDC was told of a person by one of these. */
  private static boolean wasTold(DmdcState told, Seq<EventStamp> stamps, HistoryKey key) {
    return stamps.nonEmpty()
        && told.newest(key).exists(sent -> stamps.contains(sent.version().stamp()));
  }

  private static boolean includes(
      ExportSelection selection, Tuple2<HistoryKey, Version> own, Origin origin) {
    return selection.includes(own._1().batchCode(), own._2(), origin);
  }

  /** By the stamp of a delivery, or because one brought it into force at another time. */
  static boolean isOf(
      EditionState state, Seq<LedgerEntry> deliveries, Tuple2<HistoryKey, Version> own) {
    EventStamp stamp = own._2().stamp();
    return deliveries.exists(
        entry -> bears(entry, own) || state.isLate(entry.id(), own._1(), stamp));
  }

  private static boolean bears(LedgerEntry entry, Tuple2<HistoryKey, Version> own) {
    return entry.stampsVersions() && entry.stamp().equals(own._2().stamp());
  }

  static Seq<ExtractRecord> ofMissingEdipis(
      EditionState state, LookupState lookup, ExtractRequest.OfMissingEdipis request) {
    EdipiBackfill rule = Travel.copy(request.rule());
    return active(state)
        .flatMap(
            own ->
                rule.fill(own._2(), own._2().who().icn().flatMap(lookup::edipi))
                    .map(filled -> record(rule, own._1(), filled)));
  }

  private static ExtractRecord record(EdipiBackfill rule, HistoryKey key, Version filled) {
    return rule.sends(key.batchCode(), filled)
        ? ExtractRecord.sent(key, filled)
        : ExtractRecord.kept(key, filled);
  }

  static Seq<Tuple2<HistoryKey, Version>> active(EditionState state) {
    return state
        .history()
        .toVector()
        .flatMap(key -> key._2().values().map(version -> new Tuple2<>(key._1(), version)))
        .filter(own -> own._2().audit().active());
  }
}
