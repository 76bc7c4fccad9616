package org.patronage.adapters.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * A session, and whose it is.
 *
 * @param session of our own, pinned to UTC
 * @param ours whether Spark was started for it, and ends with it
 */
public record SparkLease(SparkSession session, boolean ours) implements AutoCloseable {

  /**
   * Uses the Spark that runs in this process (as on Databricks), which is never stopped; else
   * starts one.
   *
   * @param settings {@code spark.…} settings, used only where one is started
   */
  public static SparkLease take(Map<String, String> settings) {
    boolean ours = !SparkSessions.isRunning();
    return new SparkLease(SparkSessions.open(settings), ours);
  }

  @Override
  public void close() {
    if (ours) {
      session.stop();
    }
  }
}
