package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Try;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Work that waits for the engine more than it uses it, several pieces at a time. They have threads
 * of their own: Hadoop counts in Java's common pool at the end of each task (HADOOP-19712), so that
 * work in that pool could wait for a task that waits for it.
 */
final class SideBySide {
  private SideBySide() {}

  /**
   * Does all of it, and is back when nothing of it goes on any more, whoever is interrupted.
   *
   * @return what each piece came to, in their order
   * @throws java.util.concurrent.CompletionException if a piece ended with an error of the JVM
   */
  static <T> Seq<Try<T>> all(Seq<Callable<T>> pieces) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Seq<CompletableFuture<Try<T>>> begun =
          List.ofAll(pieces)
              .map(piece -> CompletableFuture.supplyAsync(() -> Try.ofCallable(piece), threads));
      begun.forEach(piece -> piece.handle((done, failure) -> done).join());
      return begun.map(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }
}
