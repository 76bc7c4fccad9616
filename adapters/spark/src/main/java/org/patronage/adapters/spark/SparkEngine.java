package org.patronage.adapters.spark;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Spark, for whoever asks for it: one that runs in this process (as on Databricks), which is never
 * stopped; else one that is started when it is first needed, and ends with this.
 */
public final class SparkEngine implements AutoCloseable {
  private final Map<String, String> settings;
  private SparkSession session;
  private boolean ours;

  private SparkEngine(SparkSession session, Map<String, String> settings) {
    this.session = session;
    this.settings = settings;
  }

  /**
   * Takes what runs; starts nothing yet.
   *
   * @param settings {@code spark.…} settings, used only where Spark is to be started
   */
  public static SparkEngine take(Map<String, String> settings) {
    return SparkSessions.isRunning()
        ? of(SparkSessions.join())
        : new SparkEngine(null, SparkSessions.settings(settings));
  }

  /** Takes what runs, and starts Spark at once where none does; as {@link #take}. */
  public static SparkEngine start(Map<String, String> settings) {
    SparkEngine engine = take(settings);
    engine.session();
    return engine;
  }

  /** Somebody's session. */
  public static SparkEngine of(SparkSession session) {
    Map<String, String> settings = new HashMap<>();
    session.conf().getAll().foreach(entry -> settings.put(entry._1(), entry._2()));
    return new SparkEngine(session, settings);
  }

  /** A session of our own, pinned to UTC. */
  public synchronized SparkSession session() {
    if (session == null) {
      ours = !SparkSessions.isRunning();
      session = ours ? SparkSessions.start(settings) : SparkSessions.join();
    }
    return session;
  }

  /** The file systems as Spark sees them, whether it has been started or not. */
  HadoopFiles files() {
    return HadoopFiles.of(settings);
  }

  @Override
  public synchronized void close() {
    if (ours && session != null) {
      session.stop();
      session = null;
    }
  }
}
