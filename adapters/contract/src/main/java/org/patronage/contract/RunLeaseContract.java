package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.patronage.application.run.RunLease;
import org.patronage.domain.run.Lease;
import org.patronage.domain.run.Owner;

/** What {@link RunLease} promises to processes that live. */
public abstract class RunLeaseContract {
  protected static final Instant NOW = Instant.parse("2025-01-08T14:00:00Z");
  protected static final Owner FIRST = new Owner("patronage", "node-1", 1);
  private static final Owner SECOND = new Owner("somebody", "node-2", 2);
  private static final int TAKERS = 4;

  /** The lease of one and the same warehouse as another process sees it, at {@link #NOW}. */
  protected abstract RunLease of(Owner owner);

  @Test
  void nobody_is_refused_where_nobody_is_at_work() {
    of(FIRST).take("run-1").get().close();
  }

  @Test
  void a_second_is_told_who_has_it_since_when() {
    try (RunLease.Held held = of(FIRST).take("run-1").get()) {
      assertEquals(
          new Lease(FIRST, "run-1", NOW, NOW), of(SECOND).take("run-2").getLeft(), held::toString);
    }
  }

  @Test
  void one_process_does_not_get_it_twice() {
    RunLease lease = of(FIRST);
    try (RunLease.Held held = lease.take("run-1").get()) {
      assertTrue(lease.take("run-2").isLeft(), held::toString);
    }
  }

  @Test
  void whoever_is_refused_takes_nothing_away() {
    try (RunLease.Held held = of(FIRST).take("run-1").get()) {
      of(SECOND).take("run-2");
      assertEquals("run-1", of(SECOND).take("run-3").getLeft().run(), held::toString);
    }
  }

  @Test
  void what_is_released_is_free_for_everybody() {
    for (String run : List.of("run-1", "run-2", "run-3")) {
      of(FIRST).take(run).get().close();
      of(SECOND).take(run).get().close();
    }
  }

  @Test
  void what_is_taken_is_held_until_it_is_released() {
    RunLease.Held former = of(FIRST).take("run-1").get();
    assertTrue(former.renew());
    former.close();
    assertFalse(former.renew());
    try (RunLease.Held held = of(SECOND).take("run-2").get()) {
      assertTrue(held.renew());
      assertFalse(former.renew());
    }
  }

  @Test
  void whoever_releases_twice_does_not_release_anothers() {
    RunLease.Held former = of(FIRST).take("run-1").get();
    former.close();
    try (RunLease.Held held = of(SECOND).take("run-2").get()) {
      former.close();
      assertEquals("run-2", of(FIRST).take("run-3").getLeft().run(), held::toString);
    }
  }

  @Test
  void of_many_at_once_one_has_it_at_a_time() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(TAKERS);
    try {
      Seq<Future<Boolean>> takers =
          List.range(0, TAKERS)
              .map(number -> new Owner("taker", "node-" + number, number))
              .map(owner -> threads.submit(() -> isAlone(of(owner), inside)));
      for (Future<Boolean> taker : takers) {
        assertTrue(taker.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whether nobody else had the lease in any of the many times that it was taken. */
  private static boolean isAlone(RunLease lease, AtomicInteger inside) throws InterruptedException {
    boolean alone = true;
    int taken = 0;
    while (taken < 25) {
      for (RunLease.Held held : lease.take("run-" + taken).toOption()) {
        alone &= inside.incrementAndGet() == 1;
        Thread.sleep(1);
        inside.decrementAndGet();
        held.close();
        taken++;
      }
      Thread.sleep(1);
    }
    return alone;
  }
}
