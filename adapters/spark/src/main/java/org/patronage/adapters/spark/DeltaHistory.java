package org.patronage.adapters.spark;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
            .detail(TableDefinition.HISTORY.table())
            .map(detail -> new Edition(detail.property(EDITION).orElse(ADOPTED)));
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

  /** The table's name in SQL. */
  String identifier(Edition edition) {
    return tables.identifier(table(edition));
  }

  /** The rows of one version of the table, whatever is written meanwhile. */
  Dataset<Row> pinned(Edition edition) {
    String table = table(edition);
    return tables
        .spark()
        .sql("SELECT * FROM " + tables.pinned(table, commits.newest(table).version()));
  }

  /** The rows of the table as they were at a version. */
  Dataset<Row> at(Edition edition, long version) {
    return tables.spark().sql("SELECT * FROM " + tables.pinned(table(edition), version));
  }

  /** The table in words, for messages. */
  String place(Edition edition) {
    return tables.place(table(edition));
  }

  /** Puts the table back to what it was at a version, as a commit of its own. */
  void restore(Edition edition, long version) {
    tables
        .spark()
        .sql("RESTORE TABLE %s TO VERSION AS OF %d".formatted(identifier(edition), version));
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

  TableCommits.Commit lastCommit(Edition edition) {
    return commits.newest(table(edition));
  }

  /** Clusters the table's files, once there are enough of them for that to matter. */
  void optimize(Edition edition) {
    tables
        .detail(table(edition))
        .filter(detail -> detail.files() >= FEW_FILES)
        .ifPresent(many -> tables.spark().sql("OPTIMIZE " + identifier(edition)));
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
