package org.patronage.adapters.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.backup.Restoring;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.history.Edition;
import org.patronage.application.run.RunRecord;

/**
 * Everything that a warehouse holds; an immutable value, so that a change appears whole.
 *
 * @param published the edition that readers see
 * @param prepared the edition at work that nobody sees
 * @param writes how often each table was written
 */
record Tables(
    Option<EditionState> published,
    Option<EditionState> prepared,
    LookupState lookup,
    DmdcState dmdc,
    Map<String, RunRecord> runs,
    Map<Table, Long> writes) {
  static final Tables EMPTY =
      new Tables(
          Option.none(),
          Option.none(),
          LookupState.EMPTY,
          DmdcState.EMPTY,
          LinkedHashMap.empty(),
          HashMap.empty());

  /**
   * What an edition holds.
   *
   * @throws IllegalArgumentException if it was never prepared, or another one took its place
   */
  EditionState of(Edition edition) {
    return prepared
        .filter(state -> state.edition().equals(edition))
        .orElse(published.filter(state -> state.edition().equals(edition)))
        .getOrElseThrow(() -> new IllegalArgumentException("there is no edition " + edition.id()));
  }

  /** Whether readers see an edition. */
  boolean isPublished(Edition edition) {
    return published.exists(state -> state.edition().equals(edition));
  }

  /** The version that the next write of the history leads to. */
  long nextVersion() {
    return writes(Table.PATRONAGE_UNIFIED) + 1;
  }

  long writes(Table table) {
    return writes.getOrElse(table, 0L);
  }

  /** With an edition that nobody sees, in the place of a former one. */
  Tables prepare(EditionState empty) {
    return new Tables(published, Option.some(empty), lookup, dmdc, runs, writes);
  }

  /** With another state of an edition. */
  Tables with(EditionState after) {
    EditionState before = of(after.edition());
    boolean unseen = prepared.contains(before);
    return new Tables(
        unseen ? published : Option.some(after),
        unseen ? Option.some(after) : prepared,
        lookup,
        dmdc,
        runs,
        counted(changed(before, after)));
  }

  /** With an edition in the readers' sight. */
  Tables publish(EditionState edition) {
    List<Table> replaced =
        List.of(
            Table.PATRONAGE_UNIFIED,
            Table.FILE_LEDGER,
            Table.QUARANTINE,
            Table.UNRESOLVED_RECORDS,
            Table.LATE_VERSIONS);
    return new Tables(Option.some(edition), Option.none(), lookup, dmdc, runs, counted(replaced));
  }

  Tables with(LookupState other) {
    return new Tables(
        published,
        prepared,
        other,
        dmdc,
        runs,
        counted(List.of(Table.CORRELATION_LOOKUP, Table.DUPLICATE_CORRELATIONS)));
  }

  /** With another state of what leaves for DMDC, as written to some tables. */
  Tables with(DmdcState other, Table... written) {
    return new Tables(published, prepared, lookup, other, runs, counted(List.of(written)));
  }

  /** With a run's row, in the place of its former one. */
  Tables with(RunRecord run) {
    return new Tables(
        published,
        prepared,
        lookup,
        dmdc,
        runs.put(run.runId(), run),
        counted(List.of(Table.PATRONAGE_PIPELINE_LOG)));
  }

  /** With the history's tables of {@code backup} in the place of those that stand. */
  Tables withHistoryOf(Tables backup) {
    Option<EditionState> then = backup.published.map(this::withAdopted);
    List<Table> replaced =
        List.of(Table.values()).filter(table -> table.restoring() == Restoring.REPLACED);
    return new Tables(then, prepared, lookup, dmdc, runs, counted(replaced));
  }

  /** Of a history that nothing had been taken into yet, what was adopted since stays adopted. */
  private EditionState withAdopted(EditionState then) {
    return then.ledger().isEmpty()
        ? then.withEntries(
            published
                .filter(now -> now.edition().equals(then.edition()))
                .toVector()
                .flatMap(now -> now.ledger().values())
                .filter(entry -> entry.status() == DeliveryStatus.ADOPTED))
        : then;
  }

  /** With what {@code backup} knows of runs and extracts, where nothing stands of the same name. */
  Tables withJournalsOf(Tables backup) {
    List<Table> grown =
        List.of(Table.values()).filter(table -> table.restoring() == Restoring.GROWING);
    return new Tables(
        published,
        prepared,
        lookup,
        dmdc.with(backup.dmdc),
        runs.merge(backup.runs),
        counted(grown));
  }

  private static List<Table> changed(EditionState before, EditionState after) {
    return List.of(Table.values()).filter(table -> table.content(before) != table.content(after));
  }

  private Map<Table, Long> counted(Seq<Table> tables) {
    return tables.foldLeft(writes, (counts, table) -> counts.put(table, 1L, Long::sum));
  }
}
