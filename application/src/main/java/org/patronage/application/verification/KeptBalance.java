package org.patronage.application.verification;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.ToLongFunction;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.verification.Inspected.Line;
import org.patronage.domain.history.Invariant;

/**
 * Holds what stands beside the history of a feed, refused lines and waiting records, against the
 * ledger. Refused lines are exact. How many wait lies between two sums, which are one where nothing
 * was cut off, read again or taken back: who is taken up twice, since the first time was cut off
 * before the records were let go of, says nothing new then; and a line that is read again once more
 * waits already. What a file that was taken back makes others wait for is counted nowhere.
 */
final class KeptBalance {
  private final String feed;
  private final Seq<Line> lines;
  private final boolean undone;

  KeptBalance(Inspected seen, String feed) {
    this.feed = feed;
    this.lines = seen.linesOf(feed);
    this.undone = seen.hasUndone(feed);
  }

  Seq<Finding> findings() {
    return List.of(linesThatAreKept(), recordsThatWait());
  }

  /** Lines that are read again stay as those of the file that they came with. */
  private Finding linesThatAreKept() {
    Seq<Line> files = lines.filter(Line::isTakenFile);
    Seq<Line> wrong = files.reject(line -> line.counts().rejected() == line.kept().refused());
    return new Finding(
        Invariant.LINES_KEPT,
        feed,
        files.size(),
        wrong.size(),
        Finding.names(wrong.map(Line::stamp)));
  }

  private Finding recordsThatWait() {
    Seq<Line> files = lines.filter(Line::isTakenFile);
    Seq<Line> again = lines.filter(line -> line.kind() == DeliveryKind.REPLAY);
    Seq<Line> takenUp = lines.filter(line -> line.kind() == DeliveryKind.UNRESOLVED);
    long least = sum(files, KeptBalance::unresolved) - sum(takenUp, line -> line.counts().read());
    long most =
        sum(files.appendAll(again), KeptBalance::unresolved)
            - sum(takenUp, line -> line.counts().versions());
    long waiting = sum(lines, line -> line.kept().waiting());
    if (least <= waiting && (undone || waiting <= most)) {
      return new Finding(Invariant.RECORDS_WAIT, feed, 1, 0, List.empty());
    }
    String sums = "%d waiting, %d to %d counted".formatted(waiting, least, most);
    return new Finding(Invariant.RECORDS_WAIT, feed, 1, 1, List.of(sums));
  }

  private static long unresolved(Line line) {
    return line.counts().tally().unresolved();
  }

  private static long sum(Seq<Line> lines, ToLongFunction<Line> count) {
    return lines.map(count::applyAsLong).sum().longValue();
  }
}
