package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Function;
import org.patronage.application.backup.Restoring;

/** The tables by their names, and what their rows are as texts. */
enum Table {
  PATRONAGE_UNIFIED(Restoring.REPLACED),
  FILE_LEDGER(Restoring.REPLACED),
  QUARANTINE(Restoring.REPLACED),
  UNRESOLVED_RECORDS(Restoring.REPLACED),
  LATE_VERSIONS(Restoring.REPLACED),
  DMDC_CHECKPOINT(Restoring.GROWING),
  DMDC_EXTRACTS(Restoring.GROWING),
  DMDC_EXTRACT_RECORDS(Restoring.GROWING),
  CORRELATION_LOOKUP(Restoring.NOT_KEPT),
  DUPLICATE_CORRELATIONS(Restoring.NOT_KEPT),
  PATRONAGE_PIPELINE_LOG(Restoring.GROWING);

  private final Restoring restoring;

  Table(Restoring restoring) {
    this.restoring = restoring;
  }

  /** What becomes of its rows when a backup is restored. */
  Restoring restoring() {
    return restoring;
  }

  /**
   * The table of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Table named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of an edition that the table shows. */
  Object content(EditionState edition) {
    return switch (this) {
      case PATRONAGE_UNIFIED -> edition.history();
      case FILE_LEDGER -> edition.ledger();
      case QUARANTINE -> edition.quarantine();
      case UNRESOLVED_RECORDS -> edition.waiting();
      case LATE_VERSIONS -> edition.late();
      case DMDC_CHECKPOINT,
          DMDC_EXTRACTS,
          DMDC_EXTRACT_RECORDS,
          CORRELATION_LOOKUP,
          DUPLICATE_CORRELATIONS,
          PATRONAGE_PIPELINE_LOG ->
          Option.none();
    };
  }

  /** What readers see. */
  Seq<Map<String, String>> rows(Tables tables) {
    return switch (this) {
      case PATRONAGE_UNIFIED -> ofEdition(tables, HistoryRows::of);
      case FILE_LEDGER -> ofEdition(tables, LedgerRows::of);
      case QUARANTINE -> ofEdition(tables, QuarantineRows::of);
      case UNRESOLVED_RECORDS -> ofEdition(tables, UnresolvedRows::of);
      case LATE_VERSIONS -> ofEdition(tables, LateVersionRows::of);
      case DMDC_CHECKPOINT -> DmdcRows.checkpoints(tables.dmdc());
      case DMDC_EXTRACTS -> DmdcRows.extracts(tables.dmdc());
      case DMDC_EXTRACT_RECORDS -> DmdcRows.records(tables.dmdc());
      case CORRELATION_LOOKUP -> LookupRows.of(tables.lookup());
      case DUPLICATE_CORRELATIONS -> DuplicateRows.of(tables.lookup());
      case PATRONAGE_PIPELINE_LOG -> RunLogRows.of(tables.runs().values().toVector());
    };
  }

  private static Seq<Map<String, String>> ofEdition(
      Tables tables, Function<EditionState, Seq<Map<String, String>>> rows) {
    return tables.published().map(rows).getOrElse(Vector.empty());
  }
}
