package org.patronage.bootstrap.command;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.verification.Finding;
import org.patronage.application.verification.Findings;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.text.RowFormat;

/** Findings as a person reads them: a line an invariant and feed, and how to see the rows. */
record FindingsTable(Findings findings) {
  private static final Seq<String> HEADER =
      List.of("feed", "invariant", "checked", "broken", "where");

  void print(Console console) {
    RowFormat.table().write(HEADER, findings.all().map(this::line).iterator(), console.out());
    if (findings.broken().isEmpty()) {
      console.out().println("All of it holds.");
    }
    findings.broken().forEach(finding -> explain(finding, console));
    console.out().flush();
  }

  private Seq<Option<String>> line(Finding finding) {
    return List.of(
            finding.batchCode(),
            finding.invariant().rule(),
            "%,d".formatted(finding.checked()),
            "%,d".formatted(finding.broken()),
            finding.where().mkString(", "))
        .map(Option::some);
  }

  private static void explain(Finding finding, Console console) {
    console
        .out()
        .printf(
            "%s: \"%s\" does not hold. What breaks it (persons' data):%n  ./patronage sql \"%s\"%n",
            finding.batchCode(), finding.invariant().rule(), BrokenRows.query(finding));
  }
}
