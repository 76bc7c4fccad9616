package org.patronage.bootstrap.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import org.patronage.adapters.spark.SparkLease;
import org.patronage.application.history.Editions;
import org.patronage.application.run.LoggedRun;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.config.Storage;

/** The program, wired for one configuration. */
public final class Application implements AutoCloseable {
  private final Injector injector;
  private final AutoCloseable engine;

  private Application(Injector injector, AutoCloseable engine) {
    this.injector = injector;
    this.engine = engine;
  }

  /** Wires the storage that the configuration names. */
  public static Application of(PatronageConfig config, RunListener listener) {
    if (config.storage() == Storage.MEMORY) {
      return of(config, listener, new MemoryStorage(config), () -> {});
    }
    SparkLease spark = SparkLease.take(config.spark().settings().toJavaMap());
    return of(config, listener, new DeltaStorage(config, spark.session()), spark);
  }

  private static Application of(
      PatronageConfig config, RunListener listener, Module storage, AutoCloseable engine) {
    Module useCases = new UseCases(config, listener);
    return new Application(Guice.createInjector(Stage.PRODUCTION, useCases, storage), engine);
  }

  /** Whether a rebuild would replace something. */
  public boolean hasHistory() {
    Editions editions = injector.getInstance(Editions.class);
    return editions.current().exists(edition -> !editions.isEmpty(edition));
  }

  /** Runs once; see {@link LoggedRun#run}. */
  public RunReport run(RunRequest request) {
    return injector.getInstance(LoggedRun.class).run(request);
  }

  /** Ends the engine that was started for this program; one that ran before goes on. */
  @Override
  public void close() {
    try {
      engine.close();
    } catch (Exception e) {
      throw new IllegalStateException("The engine did not stop", e);
    }
  }
}
