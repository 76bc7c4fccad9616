package org.patronage.contract;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.patronage.domain.dmdc.DmdcRecord;
import org.patronage.domain.dmdc.Eligibility;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Audit;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Version;

/**
 * Rows that lack nothing but an EDIPI that a backfill sets.
 *
 * <p>The earlier pipeline, which left the golden tables, also ran the EDIPI backfill on the last
 * Friday of the month (RULES 12): it sets {@code edipi} in place on active rows whose ICN has got
 * one in the lookup since they were written. The runs that these suites know do not backfill yet.
 * So such a row, and no other, may differ from the golden one, in that cell alone. That it is not a
 * row too many or too few is proven by the file that the backfill left: the eligible ones among the
 * awaiting rows, rendered with the EDIPI to come, must be its lines. Once runs backfill, this class
 * goes.
 */
final class AwaitingBackfill {
  private static final String FILE = "LAGGED_EDIPI_PATRONAGE_";

  private final Map<String, String> edipis;
  private Seq<Map<String, String>> completed = Vector.empty();

  /**
   * @param lookup {@code correlation_lookup} as expected
   */
  AwaitingBackfill(Rows lookup) {
    edipis =
        lookup
            .all()
            .toMap(row -> row.get("MVIPersonICN").get(), row -> row.get("edipi").get())
            .filterValues(edipi -> !edipi.isEmpty());
  }

  /** The actual rows as the backfill would leave them. */
  Rows complete(Rows actual) {
    return new Rows(actual.all().map(this::complete));
  }

  private Map<String, String> complete(Map<String, String> row) {
    boolean lacking = row.get("RecordStatus").contains("true") && row.get("edipi").contains("");
    Option<String> edipi = row.get("ICN").flatMap(edipis::get).filter(known -> lacking);
    if (edipi.isEmpty()) {
      return row;
    }
    Map<String, String> filled = row.put("edipi", edipi.get());
    completed = completed.append(filled);
    return filled;
  }

  /** How many rows have been completed. */
  int count() {
    return completed.size();
  }

  /** The lines that the backfills' files would have of the completed rows. */
  Seq<String> records(Seq<Path> files) {
    return files.flatMap(file -> completed.flatMap(row -> record(row, dayOf(file)))).sorted();
  }

  /** The lines of the backfills' files. */
  static Seq<String> lines(Seq<Path> files) {
    return files.flatMap(AwaitingBackfill::linesOf).sorted();
  }

  /** The files of a scenario's backfills. */
  static Seq<Path> files(Scenario scenario) {
    return scenario.exports(FILE);
  }

  private static Seq<String> linesOf(Path file) {
    try {
      return Vector.ofAll(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalDate dayOf(Path file) {
    String day = file.getFileName().toString().substring(FILE.length()).replace(".txt", "");
    return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static Option<String> record(Map<String, String> row, LocalDate day) {
    String batch = row.get("Batch_CD").get();
    Version version = version(row);
    return Option.when(new Eligibility(day).includes(batch, version), version)
        .map(sent -> DmdcRecord.of(batch, sent).get().text());
  }

  private static Version version(Map<String, String> row) {
    return new Version(
        new Identifiers(cell(row, "edipi"), cell(row, "ICN"), cell(row, "participant_id")),
        new Entitlement(
            cell(row, "Veteran_ICN"),
            cell(row, "Applicant_Type"),
            cell(row, "Caregiver_Status"),
            cell(row, "SC_Combined_Disability_Percentage"),
            cell(row, "PT_Indicator"),
            cell(row, "Individual_Unemployability"),
            cell(row, "Status_Begin_Date"),
            cell(row, "Status_Last_Update"),
            cell(row, "Status_Termination_Date")),
        new EventStamp(Instant.EPOCH, row.get("filename").get()),
        new Audit(LocalDate.EPOCH, true, false, "", ""));
  }

  private static Option<String> cell(Map<String, String> row, String column) {
    return row.get(column).filter(text -> !text.isEmpty());
  }
}
