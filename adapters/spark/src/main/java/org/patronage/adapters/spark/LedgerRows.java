package org.patronage.adapters.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.application.delivery.Delivered;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Outcome;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Tally;

/** Ledger entries as rows of {@code file_ledger}, and as the metadata of a commit. */
final class LedgerRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLANNED = "planned_rows";
  private static final String PLANNED_AT = "planned_at";
  private static final String[] COLUMNS = TableDefinition.LEDGER.schema().fieldNames();

  private LedgerRows() {}

  static Row row(Edition edition, LedgerEntry entry) {
    LineCounts lines = entry.lines();
    Tally tally = entry.tally();
    return RowFactory.create(
        edition.id(),
        entry.id(),
        entry.kind().name(),
        entry.status().name(),
        entry.batchCode(),
        entry.stamp().uri(),
        entry.stamp().name(),
        entry.stamp().time(),
        entry.sha256(),
        entry.size(),
        entry.runId(),
        entry.takenAt(),
        lines.read(),
        tally.accepted(),
        tally.duplicate(),
        lines.rejected(),
        lines.unusual(),
        tally.created(),
        tally.changed(),
        tally.unchanged(),
        tally.unresolved(),
        tally.expired(),
        tally.ptDriven(),
        tally.revised(),
        entry.tableVersion().getOrNull(),
        entry.ptState().getOrNull(),
        entry.note(),
        entry.growth().map(Growth::versions).getOrNull(),
        entry.growth().map(Growth::expired).getOrNull());
  }

  static LedgerEntry entry(Row row) {
    return entry(name -> row.getAs(name));
  }

  /**
   * Entries as one line of JSON, for the metadata of a commit; one alone is no list.
   *
   * @param planned how many rows the commit is to change
   * @param plannedAt the version of the history that the plan read
   */
  static String json(Edition edition, Seq<LedgerEntry> entries, long planned, long plannedAt) {
    Seq<Map<String, Object>> cells =
        entries.map(entry -> cells(edition, entry, planned, plannedAt));
    try {
      return JSON.writeValueAsString(cells.size() == 1 ? cells.head() : cells.asJava());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  private static Map<String, Object> cells(
      Edition edition, LedgerEntry entry, long planned, long plannedAt) {
    Row row = row(edition, entry);
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put(PLANNED, planned);
    cells.put(PLANNED_AT, plannedAt);
    for (int i = 0; i < COLUMNS.length; i++) {
      Object cell = row.get(i);
      cells.put(COLUMNS[i], cell instanceof Instant time ? time.toString() : cell);
    }
    return cells;
  }

  /** The entries of a commit's metadata that are {@code edition}'s, in their order. */
  static Seq<LedgerEntry> entries(Edition edition, String json) {
    try {
      Object found = JSON.readValue(json, Object.class);
      java.util.List<?> all =
          found instanceof java.util.List<?> list ? list : List.of(found).asJava();
      return List.ofAll(all)
          .filter(Map.class::isInstance)
          .map(cells -> (Map<?, ?>) cells)
          .filter(cells -> edition.id().equals(cells.get("edition")))
          .map(cells -> entry(typed(cells)));
    } catch (JsonProcessingException e) {
      return List.empty();
    }
  }

  /** How many rows the commit of such metadata was to change. */
  static Option<Long> planned(String json) {
    return number(json, PLANNED);
  }

  /** The version that its plan read; an earlier version of this program did not say. */
  static Option<Long> plannedAt(String json) {
    return number(json, PLANNED_AT);
  }

  private static Option<Long> number(String json, String name) {
    try {
      JsonNode found = JSON.readTree(json);
      JsonNode number = (found.isArray() ? found.path(0) : found).path(name);
      return Option.when(number.isNumber(), number::longValue);
    } catch (JsonProcessingException e) {
      return Option.none();
    }
  }

  private static Function<String, Object> typed(Map<?, ?> cells) {
    return name -> {
      Object cell = cells.get(name);
      boolean time = name.equals("event_time") || name.equals("taken_at");
      Object number = cell instanceof Integer small ? (Object) small.longValue() : cell;
      return time ? Instant.parse((String) cell) : number;
    };
  }

  private static LedgerEntry entry(Function<String, Object> cells) {
    Receipt receipt =
        new Receipt((String) cells.apply("run_id"), (Instant) cells.apply("taken_at"));
    return new LedgerEntry(delivered(cells), receipt, outcome(cells));
  }

  private static Delivered delivered(Function<String, Object> cells) {
    return new Delivered(
        (String) cells.apply("delivery_id"),
        DeliveryKind.valueOf((String) cells.apply("kind")),
        (String) cells.apply("batch_cd"),
        new EventStamp((Instant) cells.apply("event_time"), (String) cells.apply("uri")),
        (String) cells.apply("sha256"),
        (Long) cells.apply("size"));
  }

  private static Outcome outcome(Function<String, Object> cells) {
    return new Outcome(
        DeliveryStatus.valueOf((String) cells.apply("status")),
        Option.of((String) cells.apply("note")).getOrElse(""), // a masked copy has none
        lines(name -> (Long) cells.apply(name)),
        tally(name -> (Long) cells.apply(name)),
        growth(name -> (Long) cells.apply(name)),
        Option.of((Long) cells.apply("table_version")),
        Option.of((String) cells.apply("pt_state")));
  }

  private static LineCounts lines(Function<String, Long> cells) {
    return new LineCounts(
        cells.apply("lines_read"), cells.apply("rejected"), cells.apply("unusual"));
  }

  static Option<Growth> growth(Function<String, Long> cells) {
    return Option.of(cells.apply("net_versions"))
        .map(versions -> new Growth(versions, cells.apply("net_expired")));
  }

  static Tally tally(Function<String, Long> cells) {
    return new Tally(
        cells.apply("duplicate"),
        cells.apply("created"),
        cells.apply("changed"),
        cells.apply("unchanged"),
        cells.apply("unresolved"),
        cells.apply("expired"),
        cells.apply("pt_driven"),
        cells.apply("revised"));
  }
}
