package org.patronage.application.verification;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.verification.Inspected.Line;
import org.patronage.domain.history.DeliveryCounts;
import org.patronage.domain.history.Invariant;

/**
 * Holds what stands beside the history of a feed, refused lines and waiting records, against the
 * ledger. Where a file was taken back, its counts have gone, while those of the deliveries that
 * took up some of its records have stayed: how many wait is not decided there.
 */
final class KeptBalance {
  private final String feed;
  private final Seq<Line> lines;
  private final boolean undone;

  KeptBalance(Inspected seen, String feed) {
    this.feed = feed;
    this.lines = seen.ledger().filter(line -> line.isOf(feed));
    this.undone = seen.ledger().exists(line -> line.isUndoneOf(feed));
  }

  Seq<Finding> findings() {
    return List.of(linesThatAreKept(), recordsThatWait());
  }

  /** Lines that are read again stay as those of the file that they came with. */
  private Finding linesThatAreKept() {
    Seq<Line> files = lines.filter(Line::isOfFile);
    Seq<Line> wrong = files.reject(line -> line.counts().rejected() == line.kept().refused());
    return new Finding(
        Invariant.LINES_KEPT,
        feed,
        files.size(),
        wrong.size(),
        Finding.names(wrong.map(Line::stamp)));
  }

  private Finding recordsThatWait() {
    long waiting = lines.map(line -> line.kept().waiting()).sum().longValue();
    long counted = lines.map(KeptBalance::waitsSince).sum().longValue();
    if (undone || waiting == counted) {
      return new Finding(Invariant.RECORDS_WAIT, feed, undone ? 0 : 1, 0, List.empty());
    }
    Seq<String> sums = List.of("%d counted, %d waiting".formatted(counted, waiting));
    return new Finding(Invariant.RECORDS_WAIT, feed, 1, 1, sums);
  }

  /** By how many more wait since a delivery; of those that it took up, some may wait on. */
  private static long waitsSince(Line line) {
    DeliveryCounts counts = line.counts();
    long takenUp = line.kind() == DeliveryKind.UNRESOLVED ? counts.read() : 0;
    return counts.tally().unresolved() - takenUp;
  }
}
