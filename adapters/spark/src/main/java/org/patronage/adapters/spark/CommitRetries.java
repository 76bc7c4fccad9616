package org.patronage.adapters.spark;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import org.apache.spark.SparkThrowable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a commit again that a commit of somebody else hindered (an {@code OPTIMIZE}, another job),
 * which has left the table as it was: with pauses that grow from 0.1 to 5 seconds, eight times at
 * most.
 */
final class CommitRetries {
  private static final Logger LOG = LoggerFactory.getLogger(CommitRetries.class);

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

  private CommitRetries() {}

  /** Does it until it is done. */
  static void until(Runnable commit) {
    Failsafe.with(AGAIN).run(commit::run);
  }

  private static String condition(Throwable failure) {
    return failure instanceof SparkThrowable named && named.getCondition() != null
        ? named.getCondition()
        : failure.getClass().getSimpleName();
  }
}
