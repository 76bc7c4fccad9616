package org.patronage.application.run;

import io.vavr.collection.Seq;
import java.util.LinkedHashMap;
import java.util.Map;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.HistorySize;
import org.patronage.application.schedule.JobReport;
import org.patronage.application.schedule.JobResult;

/** The JSON columns of a run's log row, as plain values (RULES 3). */
final class RunDetails {
  private static final String TABLE = "patronage_table_detail";
  private static final String SECONDS = "seconds";

  private RunDetails() {}

  static Map<String, Object> of(RunReport report, StepSeconds seconds) {
    Map<String, Object> details = new LinkedHashMap<>();
    report.size().forEach(size -> putHistory(details, report, size, seconds));
    details.put(RunRecord.SCHEDULED_TASKS, report.jobs().map(JobReport::line).toJavaList());
    report.jobs().forEach(job -> putStatistics(details, job));
    return details;
  }

  /** Of a run that failed: how far it came, and how long that took. */
  static Map<String, Object> of(StepSeconds seconds) {
    return seconds.steps().isEmpty()
        ? Map.of()
        : Map.of(TABLE, Map.of(SECONDS, seconds.steps().toJavaMap()));
  }

  private static void putHistory(
      Map<String, Object> details, RunReport report, HistorySize size, StepSeconds seconds) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("versions", total(size.versions()));
    table.put("active", total(size.active()));
    table.put(SECONDS, seconds.steps().toJavaMap());
    details.put(TABLE, table);
    details.put("identity_correlation_detail", identity(report));
    details.put("file_discovery_detail", discovery(report.deliveries()));
    details.put(
        "records_processed_detail",
        report.deliveries().map(entry -> delivery(entry, seconds.of(entry))).toJavaList());
    details.put("input_watermarks", watermarks(report.deliveries()));
    details.put("output_row_counts_by_batch", size.versions().toJavaMap());
  }

  private static void putStatistics(Map<String, Object> details, JobReport job) {
    String column =
        switch (job.task()) {
          case EDIPI_BACKFILL -> "edipi_backfill_stats";
          case DMDC_EXPORT -> "dmdc_export_stats";
          case BACKUP -> "backup_stats";
        };
    job.result()
        .map(JobResult::details)
        .filter(own -> !own.isEmpty())
        .forEach(own -> details.put(column, own));
  }

  private static long total(io.vavr.collection.Map<String, Long> counts) {
    return counts.values().sum().longValue();
  }

  private static Map<String, Object> identity(RunReport report) {
    return report
        .identity()
        .map(
            counts ->
                Map.<String, Object>of(
                    "rebuilt", true, "persons", counts.persons(), "ambiguous", counts.ambiguous()))
        .getOrElse(() -> Map.of("rebuilt", false));
  }

  private static Map<String, Long> discovery(Seq<LedgerEntry> deliveries) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (DeliveryStatus status : DeliveryStatus.values()) {
      counts.put(
          status.name().toLowerCase(java.util.Locale.ROOT),
          (long) deliveries.count(entry -> entry.status() == status));
    }
    return counts;
  }

  private static Map<String, Object> delivery(
      LedgerEntry entry, io.vavr.collection.Map<String, Double> seconds) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("feed", entry.batchCode());
    counts.put("file", entry.stamp().name());
    counts.put("kind", entry.kind().name());
    counts.put("status", entry.status().name());
    counts.put("read", entry.lines().read());
    counts.put("accepted", entry.tally().accepted());
    counts.put("duplicate", entry.tally().duplicate());
    counts.put("rejected", entry.lines().rejected());
    counts.put("unusual", entry.lines().unusual());
    counts.put("new", entry.tally().created());
    counts.put("changed", entry.tally().changed());
    counts.put("unchanged", entry.tally().unchanged());
    counts.put("expired", entry.tally().expired());
    counts.put("pt_driven", entry.tally().ptDriven());
    counts.put("unresolved", entry.tally().unresolved());
    counts.put("revised", entry.tally().revised());
    counts.put(SECONDS, seconds.toJavaMap());
    return counts;
  }

  private static Map<String, String> watermarks(Seq<LedgerEntry> deliveries) {
    Map<String, String> newest = new LinkedHashMap<>();
    deliveries
        .filter(entry -> entry.status().isApplied())
        .groupBy(LedgerEntry::batchCode)
        .forEach(
            (batch, entries) ->
                newest.put(batch, entries.map(LedgerEntry::stamp).max().get().time().toString()));
    return newest;
  }
}
