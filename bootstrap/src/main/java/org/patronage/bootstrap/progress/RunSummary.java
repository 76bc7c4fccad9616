package org.patronage.bootstrap.progress;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.RunReport;
import org.patronage.bootstrap.text.OneLine;
import org.patronage.bootstrap.text.RowFormat;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Tally;

/** What a run did, as a table: a row a delivery, and their sum. */
public record RunSummary(RunReport report, Instant start, Instant end) {
  private static final Seq<String> HEADER =
      List.of(
          "file",
          "status",
          "read",
          "accepted",
          "duplicate",
          "rejected",
          "new",
          "changed",
          "unchanged",
          "expired",
          "PT-driven",
          "unresolved",
          "revised");

  /** Writes the table and the sentences around it. */
  public void print(Console console) {
    if (report.deliveries().nonEmpty()) {
      RowFormat.table().write(HEADER, rows().iterator(), console.out());
    }
    console.out().println(closing());
    JobSummary.print(report, console);
    report
        .remarkable()
        .forEach(
            taken -> console.err().println(OneLine.of(said(taken, "was " + word(taken.status())))));
    report.held().forEach(held -> console.err().println(OneLine.of(said(held, "is held"))));
    console.out().flush();
    console.err().flush();
  }

  private static String said(LedgerEntry entry, String became) {
    return "%s %s: %s".formatted(entry.stamp().name(), became, entry.note());
  }

  private Seq<Seq<Option<String>>> rows() {
    Seq<LedgerEntry> entries = report.deliveries();
    LineCounts lines = entries.map(LedgerEntry::lines).fold(LineCounts.NONE, LineCounts::plus);
    Tally tally = entries.map(LedgerEntry::tally).fold(Tally.NONE, Tally::plus);
    return entries
        .map(entry -> row(name(entry), word(entry.status()), entry.lines(), entry.tally()))
        .append(row("in all", "", lines, tally));
  }

  private static String word(DeliveryStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** What was kept aside came in several files, and has no name of its own. */
  private static String name(LedgerEntry entry) {
    return entry.stampsVersions()
        ? entry.stamp().name()
        : entry.batchCode() + " " + entry.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Seq<Option<String>> row(
      String name, String status, LineCounts lines, Tally tally) {
    return List.of(
            lines.read(),
            tally.accepted(),
            tally.duplicate(),
            lines.rejected(),
            tally.created(),
            tally.changed(),
            tally.unchanged(),
            tally.expired(),
            tally.ptDriven(),
            tally.unresolved(),
            tally.revised())
        .map(count -> Long.toString(count))
        .prepend(status)
        .prepend(name)
        .map(Option::some);
  }

  private String closing() {
    double seconds = Duration.between(start, end).toMillis() / 1000.0;
    String identity =
        report
            .identity()
            .map(
                counts ->
                    "identity lookup rebuilt (%,d persons, %,d ambiguous)"
                        .formatted(counts.persons(), counts.ambiguous()))
            .getOrElse("identity lookup fresh");
    return String.format(
        Locale.ROOT,
        "%s %s: %,d versions, %,d active; %s; %.1f s",
        report.mode(),
        report.status().name().toLowerCase(Locale.ROOT),
        report.size().map(size -> size.versions().values().sum().longValue()).getOrElse(0L),
        report.size().map(size -> size.active().values().sum().longValue()).getOrElse(0L),
        identity,
        seconds);
  }
}
