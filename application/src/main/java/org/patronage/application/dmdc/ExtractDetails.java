package org.patronage.application.dmdc;

import io.vavr.Tuple2;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.patronage.application.schedule.JobResult;
import org.patronage.application.schedule.JobStatus;
import org.patronage.domain.dmdc.DmdcFile;

/** What an extract came to, as people and the log read it. */
final class ExtractDetails {
  private ExtractDetails() {}

  static JobResult done(Extract extract) {
    ExtractCounts counts = extract.counts();
    String sent =
        counts.records() == 0
            ? "no record to send"
            : String.format(
                Locale.ROOT, "%s: %,d records", extract.file().name(), counts.records());
    String filled =
        extract.kind() == ExtractKind.EDIPI_BACKFILL
            ? String.format(Locale.ROOT, ", %,d EDIPIs filled in", counts.filled())
            : "";
    return new JobResult(JobStatus.DONE, sent + filled + refused(counts), details(extract));
  }

  static JobResult nothing(Extract extract) {
    return new JobResult(
        JobStatus.NOTHING_TO_DO, "nothing to send" + refused(extract.counts()), details(extract));
  }

  static JobResult before(DmdcFile file) {
    return new JobResult(
        JobStatus.DONE_BEFORE, file.name() + " was written before", Map.of("file", file.name()));
  }

  static JobResult again(DmdcFile file) {
    return new JobResult(
        JobStatus.DONE, file.name() + " was gone and is made again", Map.of("file", file.name()));
  }

  static JobResult elsewhere(DmdcFile file) {
    return new JobResult(
        JobStatus.DONE_BEFORE,
        file.name() + " was sent by the earlier pipeline, which kept no records of it",
        Map.of("file", file.name()));
  }

  private static String refused(ExtractCounts counts) {
    long sum = counts.refused().values().sum().longValue();
    return sum == 0
        ? ""
        : String.format(
            Locale.ROOT, ", %,d refused (%s; see quarantine)", sum, reasons(counts.refused()));
  }

  private static String reasons(io.vavr.collection.Map<String, Long> refused) {
    return refused
        .toVector()
        .sortBy(Tuple2::_1)
        .map(reason -> reason._1() + ": " + reason._2())
        .mkString(", ");
  }

  private static Map<String, Object> details(Extract extract) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("file", extract.file().name());
    details.put("records", extract.counts().records());
    details.put("refused", extract.counts().refused().toJavaMap());
    extract
        .window()
        .forEach(
            window -> {
              details.put("from", window.from().toString());
              details.put("until", window.until().toString());
            });
    if (extract.kind() == ExtractKind.EDIPI_BACKFILL) {
      details.put("filled", extract.counts().filled());
    }
    return details;
  }
}
