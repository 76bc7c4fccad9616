package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Try;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void no_piece_runs_where_the_tasks_of_the_engine_count_or_in_the_thread_that_asks() {
    Thread asking = Thread.currentThread();
    Seq<Try<Boolean>> elsewhere =
        SideBySide.all(
            List.range(0, 20)
                .map(
                    piece ->
                        () -> !ForkJoinTask.inForkJoinPool() && Thread.currentThread() != asking));
    assertEquals(List.fill(20, true), elsewhere.map(Try::get));
  }

  @Test
  void what_each_came_to_is_told_in_their_order_and_a_failure_stops_no_other() {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch failed = new CountDownLatch(1);
    Seq<Try<String>> all =
        SideBySide.all(
            List.of(
                () -> {
                  failed.countDown();
                  throw new IOException("the disk is full");
                },
                () -> {
                  assertTrue(failed.await(30, TimeUnit.SECONDS));
                  done.set(true);
                  return "copied";
                }));
    assertTrue(done.get());
    assertEquals("the disk is full", all.head().getCause().getMessage());
    assertEquals("copied", all.last().get());
  }

  @Test
  void who_is_interrupted_waits_all_the_same_and_stays_interrupted() {
    AtomicBoolean done = new AtomicBoolean();
    Thread.currentThread().interrupt();
    SideBySide.all(
        List.of(
            () -> {
              Thread.sleep(50);
              done.set(true);
              return "copied";
            }));
    assertTrue(done.get());
    assertTrue(Thread.interrupted());
  }

  @Test
  void an_error_of_the_jvm_is_told_once_nothing_goes_on_any_more() {
    AtomicBoolean done = new AtomicBoolean();
    CompletionException told =
        assertThrows(
            CompletionException.class,
            () ->
                SideBySide.all(
                    List.of(
                        () -> {
                          throw new LinkageError("no such class");
                        },
                        () -> {
                          Thread.sleep(50);
                          return done.getAndSet(true);
                        })));
    assertEquals("no such class", told.getCause().getMessage());
    assertTrue(done.get());
  }
}
