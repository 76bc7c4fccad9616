package org.patronage.adapters.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Function;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.quarantine.Decision;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.feed.Rejection;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.quality.LineStatus;

/**
 * Lines of the quarantine, read again.
 *
 * @param files where they are
 * @param accepted their numbers in files by the files' deliveries
 * @param refused those that still break a rule, likewise
 */
record ReplayedLines<O extends Observation>(
    Vector<Delivery.TakenFile<O>> files,
    Vector<Arrival.Delivered<O>> records,
    Map<String, Set<Long>> accepted,
    Map<String, Map<Long, Rejection>> refused,
    long unusual) {

  static <O extends Observation> ReplayedLines<O> none() {
    return new ReplayedLines<>(Vector.empty(), Vector.empty(), HashMap.empty(), HashMap.empty(), 0);
  }

  /** With those lines of a further file that are meant. */
  ReplayedLines<O> and(Delivery.TakenFile<O> file, Seq<QuarantinedLine> meant, ReadFile<O> read) {
    String id = file.deliveryId();
    Set<Long> lines =
        meant.filter(line -> line.source().equals(id)).flatMap(QuarantinedLine::line).toSet();
    Vector<Accepted<O>> own = read.accepted().filter(one -> lines.contains(one.line()));
    Vector<Rejection> still = read.rejections().filter(one -> lines.contains(one.line()));
    return new ReplayedLines<>(
        files.append(file),
        records.appendAll(own.map(one -> delivered(file, one))),
        accepted.put(id, own.map(Accepted::line).toSet()),
        refused.put(id, still.toMap(Rejection::line, one -> one)),
        unusual + own.count(Accepted::unusual));
  }

  private static <O extends Observation> Arrival.Delivered<O> delivered(
      Delivery.TakenFile<O> file, Accepted<O> one) {
    return new Arrival.Delivered<>(file.file().stamp(), one.line(), one.observation());
  }

  Seq<Rejection> rejections() {
    return refused.values().flatMap(Map::values).toVector();
  }

  LineCounts counts() {
    long still = rejections().size();
    return new LineCounts(records.size() + still, still, unusual);
  }

  boolean has(CatalogedFile file) {
    return files.exists(own -> own.file().stamp().equals(file.stamp()));
  }

  /** What becomes of a line of the quarantine. */
  Function<QuarantinedLine, QuarantinedLine> settling(LedgerEntry entry) {
    Decision replayed = new Decision(entry.runId(), entry.takenAt(), "");
    return line -> {
      long number = line.line().getOrElse(0L);
      if (accepted.get(line.source()).exists(lines -> lines.contains(number))) {
        return line.as(LineStatus.REPLAYED, replayed);
      }
      return refused
          .get(line.source())
          .flatMap(lines -> lines.get(number))
          .map(line::breaking)
          .getOrElse(line);
    };
  }
}
