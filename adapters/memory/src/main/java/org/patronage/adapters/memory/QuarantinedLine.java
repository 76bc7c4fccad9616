package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.quarantine.Decision;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Rejection;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.quality.LineStatus;

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
    Receipt receipt,
    LineStatus status,
    Option<Decision> decision) {

  static QuarantinedLine of(LedgerEntry delivery, Rejection rejection) {
    return new QuarantinedLine(
        delivery.id(),
        delivery.batchCode(),
        delivery.stamp().uri(),
        delivery.stamp().name(),
        Option.some(rejection.line()),
        rejection.text(),
        rejection.rules().mkString("; "),
        new Receipt(delivery.runId(), delivery.takenAt()),
        LineStatus.OPEN,
        Option.none());
  }

  /** The same, decided about. */
  QuarantinedLine as(LineStatus other, Decision why) {
    return new QuarantinedLine(
        source, batchCode, uri, name, line, text, rules, receipt, other, Option.some(why));
  }

  /** The same, having broken other rules when it was read again. */
  QuarantinedLine breaking(Rejection rejection) {
    String now = rejection.rules().mkString("; ");
    return new QuarantinedLine(
        source, batchCode, uri, name, line, text, now, receipt, status, decision);
  }

  /** Whether it is the same line of the same content. */
  boolean isSameLine(QuarantinedLine other) {
    return line.isDefined() && line.equals(other.line) && content().equals(other.content());
  }

  /** The file's content, by which a rebuild knows it: what a delivery's id begins with. */
  String content() {
    return LedgerEntry.contentOf(source);
  }

  /** The same by its content, as the next delivery of it will be named after a rebuild. */
  QuarantinedLine ofContent() {
    return new QuarantinedLine(
        content(), batchCode, uri, name, line, text, rules, receipt, status, decision);
  }

  /** The same, discarded if it was among {@code former}. */
  QuarantinedLine decidedAs(Seq<QuarantinedLine> former) {
    return former
        .find(line -> line.status() == LineStatus.DISCARDED && line.isSameLine(this))
        .map(line -> as(line.status(), line.decision().get()))
        .getOrElse(this);
  }

  boolean isMeant(LineSelection selection) {
    return selection.includes(batchCode, name, rules, status);
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
        extract.receipt(),
        LineStatus.OPEN,
        Option.none());
  }
}
