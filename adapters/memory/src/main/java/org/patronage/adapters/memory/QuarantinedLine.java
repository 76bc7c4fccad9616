package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.Extract;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Rejection;
import org.patronage.domain.history.Identifiers;

/**
 * Something refused: a line of a delivery (RULES 5), or a version that does not fit into an
 * extract's record (RULES 11).
 *
 * @param source id of the delivery, or name of the extract's file
 * @param name of the file
 * @param line its number in the file, none where it is no line
 */
record QuarantinedLine(
    String source,
    String batchCode,
    String uri,
    String name,
    Option<Long> line,
    String text,
    String rules,
    Receipt receipt) {

  static QuarantinedLine of(LedgerEntry delivery, Rejection rejection) {
    return new QuarantinedLine(
        delivery.id(),
        delivery.batchCode(),
        delivery.stamp().uri(),
        delivery.stamp().name(),
        Option.some(rejection.line()),
        rejection.text(),
        rejection.rules().mkString("; "),
        new Receipt(delivery.runId(), delivery.takenAt()));
  }

  /** The refused ones among an extract's versions. */
  static Seq<QuarantinedLine> of(Extract extract, Seq<ExtractRecord> records) {
    return records.flatMap(own -> own.refusal().map(reason -> of(extract, own, reason)));
  }

  private static QuarantinedLine of(Extract extract, ExtractRecord own, String reason) {
    Identifiers who = own.version().who();
    EventStamp stamp = own.version().stamp();
    String name = extract.file().name();
    String text =
        io.vavr.collection.List.of(who.edipi(), who.icn(), who.participantId())
            .flatMap(Option::toList)
            .prepend(own.key().batchCode())
            .mkString("|");
    return new QuarantinedLine(
        name,
        own.key().batchCode(),
        stamp.uri(),
        name,
        Option.none(),
        text,
        reason,
        extract.receipt());
  }
}
