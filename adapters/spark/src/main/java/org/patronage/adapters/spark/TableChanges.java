package org.patronage.adapters.spark;

/** Statements that change Delta tables, each one commit, by {@link CommitRetries}. */
final class TableChanges {
  private static final String USER_METADATA = "spark.databricks.delta.commitInfo.userMetadata";

  private final SparkEngine spark;
  private final SmallTables books;

  TableChanges(SparkEngine spark, SmallTables books) {
    this.spark = spark;
    this.books = books;
  }

  /** Carries a statement out. */
  void carryOut(String statement) {
    books.forget();
    CommitRetries.until(() -> spark.session().sql(statement));
  }

  /**
   * Carries a statement out.
   *
   * @param metadata goes with its commit, and is no other commit's, so that it is found again
   */
  void carryOut(String statement, String metadata) {
    spark.session().conf().set(USER_METADATA, metadata);
    try {
      carryOut(statement);
    } finally {
      spark.session().conf().unset(USER_METADATA);
    }
  }
}
