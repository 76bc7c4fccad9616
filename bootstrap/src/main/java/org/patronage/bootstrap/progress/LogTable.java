package org.patronage.bootstrap.progress;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.Map;
import org.patronage.application.run.RunRecord;
import org.patronage.bootstrap.text.RowFormat;

/** The run log as people read it, a line a run. */
public final class LogTable {
  private static final Seq<String> HEADER =
      List.of("when", "mode", "status", "seconds", "files", "rows", "sent", "error");

  private LogTable() {}

  /** Writes the runs in the order in which they come. */
  public static void print(Seq<RunRecord> runs, Console console) {
    if (runs.isEmpty()) {
      console.out().println("No run yet.");
    } else {
      RowFormat.table().write(HEADER, runs.map(LogTable::row).iterator(), console.out());
    }
    console.out().flush();
  }

  private static Seq<Option<String>> row(RunRecord run) {
    Seq<Map<?, ?>> files = maps(run.details().get("records_processed_detail"));
    return List.of(
            run.clock().toString(),
            run.mode(),
            run.status().name().toLowerCase(Locale.ROOT),
            String.format(Locale.ROOT, "%.1f", run.seconds()),
            Integer.toString(files.size()),
            Long.toString(files.map(file -> number(file.get("read"))).sum().longValue()),
            List.of("edipi_backfill_stats", "dmdc_export_stats")
                .flatMap(column -> sent(run.details().get(column)))
                .mkString(" "),
            run.error())
        .map(Option::some);
  }

  private static Option<String> sent(Object stats) {
    return Option.of(stats)
        .filter(Map.class::isInstance)
        .map(value -> (Map<?, ?>) value)
        .filter(own -> number(own.get("records")) > 0)
        .map(own -> own.get("file") + ":" + own.get("records"));
  }

  private static Seq<Map<?, ?>> maps(Object detail) {
    return detail instanceof java.util.List<?> list
        ? List.ofAll(list).filter(Map.class::isInstance).map(own -> (Map<?, ?>) own)
        : List.empty();
  }

  private static long number(Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
