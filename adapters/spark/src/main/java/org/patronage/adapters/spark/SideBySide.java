package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Try;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that waits for the engine more than it uses it, several pieces at a time. They have threads
 * of their own: Hadoop counts in Java's common pool at the end of each task (HADOOP-19712), so that
 * work in that pool could wait for a task that waits for it.
 */
final class SideBySide {
  private SideBySide() {}

  /** Does all of it, and is back when nothing of it goes on any more: what each piece came to. */
  static <T> Seq<Try<T>> all(Seq<Callable<T>> pieces) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Try<T>>> begun =
          List.ofAll(pieces.map(piece -> threads.submit(() -> Try.ofCallable(piece))));
      return begun.map(piece -> Try.ofCallable(piece::get).flatMap(done -> done));
    } finally {
      threads.shutdown();
    }
  }
}
