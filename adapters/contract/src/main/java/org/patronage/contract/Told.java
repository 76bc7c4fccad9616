package org.patronage.contract;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.patronage.domain.dmdc.ExportWindow;

/** What DMDC knows by the files that it got. */
final class Told {
  private static final Instant BEFORE_ALL = Instant.parse("2025-01-01T00:00:00Z");
  private static final String[] RATED = {"batch_cd", "participant_id"};
  private static final String[] CARING = {"batch_cd", "ICN", "Veteran_ICN", "Applicant_Type"};

  private final Runs runs;

  Told(Runs runs) {
    this.runs = runs;
  }

  /** The newest record of everybody is what a file of everything would say now. */
  void mustBeWhatHolds(Instant now) {
    Map<String, String> told = newest();
    Seq<Map<String, String>> holds = everythingNow(now);
    Seq<Map<String, String>> wrong =
        holds.reject(row -> told.get(key(row)).contains(row.get("record").get()));
    if (holds.isEmpty() || wrong.nonEmpty()) {
      throw new AssertionError(
          "of %d records, DMDC does not know %d:%n%s"
              .formatted(holds.size(), wrong.size(), wrong.map(this::story).mkString("\n")));
    }
  }

  /** How many records there are in files that nobody asked for once more. */
  int records() {
    return sent().size();
  }

  private Seq<Map<String, String>> everythingNow(Instant now) {
    runs.sendAgain(now.toString(), new ExportWindow(BEFORE_ALL, now.truncatedTo(ChronoUnit.DAYS)));
    String name = runs.rows("dmdc_extracts").where("kind", "REPEAT").single("filename");
    return runs.rows("dmdc_extract_records").where("filename", name).all();
  }

  private Map<String, String> newest() {
    return sent()
        .foldLeft(LinkedHashMap.empty(), (all, row) -> all.put(key(row), row.get("record").get()));
  }

  /** What the files said that nobody asked for once more, in their order. */
  private Seq<Map<String, String>> sent() {
    Rows records = runs.rows("dmdc_extract_records");
    return runs.rows("dmdc_extracts")
        .where("status", "DONE")
        .all()
        .reject(extract -> extract.get("kind").contains("REPEAT"))
        .sortBy(extract -> extract.get("prepared_at").get())
        .flatMap(extract -> records.where("filename", extract.get("filename").get()).all())
        .reject(row -> row.get("record").get().isEmpty());
  }

  private String story(Map<String, String> row) {
    String[] said = {"event_time", "filename", "uri", "record"};
    Seq<Map<String, String>> all = sent().filter(own -> key(own).equals(key(row)));
    return "  "
        + new Rows(Vector.of(row)).sorted(said)
        + " was told\n    "
        + String.join("\n    ", new Rows(all).sorted(said));
  }

  private static String key(Map<String, String> row) {
    String[] columns = row.get("batch_cd").contains("SCD") ? RATED : CARING;
    return new Rows(Vector.of(row)).sorted(columns).get(0);
  }
}
