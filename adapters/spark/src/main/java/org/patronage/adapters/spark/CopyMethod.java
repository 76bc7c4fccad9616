package org.patronage.adapters.spark;

import java.util.Map;
import java.util.stream.Collectors;

/** How one version of a table becomes a table of its own, which needs no file of the first one. */
@FunctionalInterface
interface CopyMethod {

  /** What our properties begin with; they belong to the content of a table. */
  String PROPERTIES = "patronage.";

  /** Copies a table to its name in {@code to}, whatever stands there. */
  void copy(TableDefinition definition, DeltaTables from, long version, DeltaTables to);

  /** The one that the platform offers. */
  static CopyMethod best() {
    return SparkSessions.isPlatform() ? CopyMethod::clone : CopyMethod::select;
  }

  /** Reads the rows and writes them again: open source Delta has no deep clone. */
  static void select(TableDefinition definition, DeltaTables from, long version, DeltaTables to) {
    new TableWriter(to)
        .replace(
            definition,
            "SELECT * FROM " + from.pinned(definition.table(), version),
            properties(from, definition));
  }

  /**
   * Copies the files, with the table's properties. Written by the manual of Databricks, which alone
   * has it; it has never been run.
   */
  static void clone(TableDefinition definition, DeltaTables from, long version, DeltaTables to) {
    to.changes()
        .carryOut(
            "CREATE OR REPLACE TABLE %s DEEP CLONE %s"
                .formatted(to.identifier(definition), from.pinned(definition.table(), version)));
  }

  /** What a table says of its content, such as the edition that it holds. */
  static Map<String, String> properties(DeltaTables tables, TableDefinition definition) {
    return tables
        .state(definition.table())
        .map(TableState::properties)
        .orElse(Map.of())
        .entrySet()
        .stream()
        .filter(property -> property.getKey().startsWith(PROPERTIES))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
