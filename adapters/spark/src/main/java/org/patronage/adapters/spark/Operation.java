package org.patronage.adapters.spark;

import java.util.concurrent.Callable;
import org.patronage.application.StorageException;

/**
 * Something that is done outside the program, in words. Whatever Spark, Delta or a file system
 * fails with meanwhile leaves as one {@link StorageException}; ports are spoken to within one.
 *
 * @param doing what is done, such as {@code read the source}
 * @param place where
 * @param remedy what helps where it fails, as a sentence
 */
record Operation(String doing, String place, String remedy) {

  /**
   * Does it.
   *
   * @throws StorageException if it fails outside the program; names operation, place and cause, and
   *     no value of a row. A programmer's mistake leaves as it is
   */
  <T> T answer(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) { // Scala declares none, and throws checked ones
      if (e instanceof RuntimeException mistake && !EngineFailure.isOne(e)) {
        throw mistake;
      }
      throw new StorageException(
          "Cannot %s %s: %s".formatted(doing, place, EngineFailure.words(e)), remedy, e);
    }
  }

  /** Does it, as {@link #answer}. */
  void perform(Work work) {
    answer(
        () -> {
          work.go();
          return true;
        });
  }

  /** Something without an answer that may fail. */
  @FunctionalInterface
  interface Work {
    void go() throws Exception;
  }
}
