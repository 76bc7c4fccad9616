package org.patronage.adapters.spark;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BinaryOperator;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.verification.Inspected;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.DeliveryCounts;

/** A row of {@code file_ledger} as it is stored, its counts being right or wrong. */
record LedgerLine(Row row) {
  /** Which of two lines of one delivery counts, as in {@link LedgerTable#entries}. */
  static final BinaryOperator<LedgerLine> NEWEST =
      BinaryOperator.maxBy(
          Comparator.comparing((LedgerLine line) -> line.status().wasApplied())
              .thenComparing(line -> line.row.<Instant>getAs("taken_at")));

  private DeliveryStatus status() {
    return DeliveryStatus.valueOf(row.getAs("status"));
  }

  String id() {
    return row.getAs("delivery_id");
  }

  Inspected.Line line(Inspected.Kept kept) {
    return new Inspected.Line(
        DeliveryKind.valueOf(row.getAs("kind")),
        status(),
        row.getAs("batch_cd"),
        new EventStamp(row.getAs("event_time"), row.getAs("uri")),
        new DeliveryCounts(
            row.<Long>getAs("lines_read"),
            row.<Long>getAs("accepted"),
            row.<Long>getAs("rejected"),
            LedgerRows.tally(row::getAs)),
        LedgerRows.growth(row::getAs),
        kept);
  }
}
