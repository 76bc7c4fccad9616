package org.patronage.adapters.spark;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import org.apache.spark.SparkThrowable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements that change Delta tables, each one commit. One that a commit of somebody else hindered
 * (an {@code OPTIMIZE}, another job) has left the table as it was; it is tried again, with pauses
 * that grow from 0.1 to 5 seconds, eight times at most.
 */
final class TableChanges {
  private static final Logger LOG = LoggerFactory.getLogger(TableChanges.class);
  private static final String USER_METADATA = "spark.databricks.delta.commitInfo.userMetadata";

  private static final int RETRIES = 8;
  private static final RetryPolicy<Object> AGAIN =
      RetryPolicy.builder()
          .handle(ConcurrentModificationException.class) // all of Delta's conflicts are
          .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(5))
          .withJitter(0.5)
          .withMaxRetries(RETRIES)
          .onRetry(
              failed ->
                  LOG.warn(
                      "Another commit came first ({}); trying again, {} of {}",
                      condition(failed.getLastException()),
                      failed.getAttemptCount(),
                      RETRIES))
          .build();

  private final SparkEngine spark;
  private final SmallTables books;

  TableChanges(SparkEngine spark, SmallTables books) {
    this.spark = spark;
    this.books = books;
  }

  /** Carries a statement out. */
  void carryOut(String statement) {
    books.forget();
    Failsafe.with(AGAIN).run(() -> spark.session().sql(statement));
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

  private static String condition(Throwable failure) {
    return failure instanceof SparkThrowable named && named.getCondition() != null
        ? named.getCondition()
        : failure.getClass().getSimpleName();
  }
}
