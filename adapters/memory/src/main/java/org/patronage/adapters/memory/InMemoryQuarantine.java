package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.patronage.application.history.Edition;
import org.patronage.application.quarantine.Decision;
import org.patronage.application.quarantine.LineGroup;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.quarantine.Quarantine;
import org.patronage.application.quarantine.RefusedLine;
import org.patronage.domain.quality.LineStatus;

/** The quarantine in memory. */
public final class InMemoryQuarantine implements Quarantine {
  private final InMemoryWarehouse warehouse;

  public InMemoryQuarantine(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  private record File(String source, String feed, String name, String rules) {
    static File of(QuarantinedLine line) {
      return new File(line.source(), line.batchCode(), line.name(), line.rules());
    }

    static File of(WaitingRecord waiting) {
      String feed = waiting.delivery().batchCode();
      return new File(
          waiting.delivery().id(), feed, waiting.record().stamp().name(), waiting.reason());
    }
  }

  @Override
  public Seq<LineGroup> groups(Edition edition, LineSelection selection) {
    EditionState state = warehouse.tables().of(edition);
    Seq<LineGroup> lines =
        state
            .quarantine(selection)
            .groupBy(File::of)
            .toVector()
            .map(own -> refused(own._1, own._2));
    return selection.status().isDefined() ? lines : lines.appendAll(waiting(state, selection));
  }

  private static LineGroup refused(File file, Seq<QuarantinedLine> lines) {
    return new LineGroup(
        file.source(),
        file.feed(),
        file.name(),
        file.rules(),
        count(lines, LineStatus.OPEN),
        0,
        count(lines, LineStatus.REPLAYED),
        count(lines, LineStatus.DISCARDED));
  }

  private static long count(Seq<QuarantinedLine> lines, LineStatus status) {
    return lines.count(line -> line.status() == status);
  }

  private static Seq<LineGroup> waiting(EditionState state, LineSelection selection) {
    return state
        .waiting()
        .groupBy(File::of)
        .toVector()
        .filter(
            own ->
                selection.includes(own._1.feed(), own._1.name(), own._1.rules(), LineStatus.OPEN))
        .map(
            own ->
                new LineGroup(
                    own._1.source(),
                    own._1.feed(),
                    own._1.name(),
                    own._1.rules(),
                    0,
                    own._2.size(),
                    0,
                    0));
  }

  @Override
  public Seq<RefusedLine> lines(Edition edition, LineSelection selection, int limit) {
    return warehouse
        .tables()
        .of(edition)
        .quarantine(selection)
        .sortBy(line -> line.line().getOrElse(0L))
        .sortBy(QuarantinedLine::name)
        .sortBy(QuarantinedLine::batchCode)
        .take(limit)
        .map(InMemoryQuarantine::shown);
  }

  private static RefusedLine shown(QuarantinedLine line) {
    return new RefusedLine(
        line.batchCode(),
        line.name(),
        line.line(),
        line.rules(),
        line.status(),
        Option.some(line.text()),
        line.decision());
  }

  @Override
  public long discard(Edition edition, LineSelection selection, Decision decision) {
    EditionState state = warehouse.tables().of(edition);
    Set<QuarantinedLine> meant = state.quarantine(selection.thatAre(LineStatus.OPEN)).toSet();
    if (meant.nonEmpty()) {
      EditionState after =
          state.withQuarantine(
              state
                  .quarantine()
                  .map(
                      line ->
                          meant.contains(line) ? line.as(LineStatus.DISCARDED, decision) : line));
      warehouse.change(tables -> tables.with(after));
    }
    return meant.size();
  }
}
