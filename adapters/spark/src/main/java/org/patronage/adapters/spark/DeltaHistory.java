package org.patronage.adapters.spark;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.history.Edition;

/** Where the versions of an edition are: in the published table, or in one of its own. */
final class DeltaHistory {
  /** The table property that names the published edition. */
  static final String EDITION = "patronage.edition";

  /** The edition of a table that the earlier pipeline filled. */
  static final String ADOPTED = "adopted";

  /** How the table of an unpublished edition begins. */
  static final String SHADOW = TableDefinition.HISTORY.table() + "__";

  private static final int FEW_FILES = 16;
  private static final int FEW_COMMITS = 20;

  private final DeltaTables tables;
  private final TableCommits commits;
  private final AtomicReference<Edition> known = new AtomicReference<>();

  DeltaHistory(DeltaTables tables) {
    this.tables = tables;
    this.commits = new TableCommits(tables);
  }

  /** The published edition, none where there is no table; looked up anew. */
  Optional<Edition> published() {
    Optional<Edition> edition =
        tables
            .state(TableDefinition.HISTORY.table())
            .map(found -> new Edition(found.property(EDITION).orElse(ADOPTED)));
    known.set(edition.orElse(null));
    return edition;
  }

  /** Notes that an edition has been published in place of the one before. */
  void publish(Edition edition) {
    known.set(edition);
  }

  Dataset<Row> of(Edition edition) {
    return tables.read(table(edition));
  }

  /** How many versions there are. */
  HistoryCounts counts(Edition edition) {
    return new HistoryCounts(tables, table(edition));
  }

  /** The table's name in SQL. */
  String identifier(Edition edition) {
    return tables.identifier(table(edition));
  }

  /** A version of the table, whose rows stay what they are whatever is written meanwhile. */
  record Snapshot(long version, Dataset<Row> rows) {}

  /** The newest version of the table. */
  Snapshot snapshot(Edition edition) {
    long version = lastCommit(edition).version();
    return new Snapshot(version, at(edition, version));
  }

  /** The rows of the table as they were at a version. */
  Dataset<Row> at(Edition edition, long version) {
    return tables.spark().sql("SELECT * FROM " + tables.pinned(table(edition), version));
  }

  /** The table in words, for messages. */
  String place(Edition edition) {
    return tables.place(table(edition));
  }

  /**
   * Puts the table back to what it was at a version.
   *
   * @return the version that this makes
   */
  long restore(Edition edition, long version) {
    String metadata = after(edition, "back to version " + version);
    String statement = "RESTORE TABLE %s TO VERSION AS OF %d";
    tables.changes().carryOut(statement.formatted(identifier(edition), version), metadata);
    return commitOf(edition, metadata).orElseThrow().version();
  }

  /** Metadata for a commit that says what it does, and that no earlier commit has. */
  String after(Edition edition, String doing) {
    return "%s, after version %d".formatted(doing, lastCommit(edition).version());
  }

  /** The commit of such metadata: the newest one, or else one of the few before it. */
  Optional<TableCommits.Commit> commitOf(Edition edition, String metadata) {
    TableCommits.Commit last = lastCommit(edition);
    return last.metadata().equals(metadata)
        ? Optional.of(last)
        : commits.newest(table(edition), FEW_COMMITS).stream()
            .filter(commit -> commit.metadata().equals(metadata))
            .findFirst();
  }

  /** The newest commit that is one of these. */
  Optional<TableCommits.Commit> last(Edition edition, Predicate<TableCommits.Commit> wanted) {
    return commits.newest(table(edition), wanted);
  }

  /** Whether rows changed after one version and before another. */
  boolean changedBetween(Edition edition, long version, long later) {
    return commits.between(table(edition), version, later).stream()
        .anyMatch(TableCommits.Commit::changesRows);
  }

  TableCommits.Commit lastCommit(Edition edition) {
    return commits.newest(table(edition));
  }

  /** Clusters the table's files, once there are enough of them for that to matter. */
  void optimize(Edition edition) {
    if (tables.files(table(edition)) >= FEW_FILES) {
      tables.changes().carryOut("OPTIMIZE " + identifier(edition));
    }
  }

  /** Whether readers see this edition. */
  boolean isPublished(Edition edition) {
    return edition.equals(known.get()) || published().filter(edition::equals).isPresent();
  }

  private String table(Edition edition) {
    return isPublished(edition) ? TableDefinition.HISTORY.table() : shadow(edition);
  }

  /** The table of an edition that is not published; catalogs take no {@code -}, and fold case. */
  static String shadow(Edition edition) {
    return SHADOW + edition.id().replace('-', '_').toLowerCase(Locale.ROOT);
  }
}
