package org.patronage.adapters.spark;

import java.util.concurrent.Callable;
import org.patronage.application.StorageException;

/** Names what was being done when storage failed; the engine's own words may hold rows. */
record Trouble(String problem, String remedy) {

  /**
   * Does it.
   *
   * @throws StorageException if it fails
   */
  <T> T during(Callable<T> work) {
    try {
      return work.call();
    } catch (StorageException known) {
      throw known;
    } catch (Exception e) { // whatever Spark and Hadoop throw
      throw new StorageException(problem, remedy, e);
    }
  }

  /** The same for what gives no answer. */
  void during(Work work) {
    during(
        () -> {
          work.go();
          return true;
        });
  }

  /** Something that may fail. */
  @FunctionalInterface
  interface Work {
    void go() throws Exception;
  }
}
