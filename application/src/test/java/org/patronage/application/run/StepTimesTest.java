package org.patronage.application.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.patronage.application.delivery.Entries;
import org.patronage.application.delivery.LedgerEntry;

/** How long what took, by a stopwatch that a test moves. */
class StepTimesTest {
  private static final LedgerEntry ENTRY = Entries.taken("a.csv", "2025-01-02T00:00:00Z", "a");
  private static final LedgerEntry OTHER = Entries.taken("b.csv", "2025-01-03T00:00:00Z", "b");

  private final ArrayList<String> heard = new ArrayList<>();
  private Instant now = Instant.parse("2025-01-02T14:00:00Z");
  private final StepTimes times = new StepTimes(new Hearing(), () -> now);

  private void pass(long millis) {
    now = now.plus(Duration.ofMillis(millis));
  }

  private static List<String> texts(Map<String, Double> seconds) {
    return seconds.map(entry -> entry._1 + " " + entry._2).toList();
  }

  @Test
  void a_step_lasts_until_the_next_one_or_the_end() {
    times.begin();
    pass(1000);
    times.step("identity");
    pass(2500);
    times.step("SCD");
    pass(300);
    assertEquals(List.of("identity 2.5", "SCD 0.3"), texts(times.seconds().steps()));
  }

  @Test
  void each_delivery_has_its_own_phases() {
    deliver(ENTRY, 100, 20, 3);
    deliver(OTHER, 500, 0, 0);
    assertEquals(List.of("read 0.1", "plan 0.02", "write 0.003"), texts(times.seconds().of(ENTRY)));
    assertEquals(List.of("read 0.5", "plan 0.0", "write 0.0"), texts(times.seconds().of(OTHER)));
  }

  private void deliver(LedgerEntry entry, long read, long plan, long write) {
    times.phase(Phase.READ);
    pass(read);
    times.phase(Phase.PLAN);
    pass(plan);
    times.phase(Phase.WRITE);
    pass(write);
    times.done(entry);
    pass(7000);
  }

  @Test
  void what_came_to_no_delivery_is_not_taken_for_the_next_one() {
    times.phase(Phase.READ);
    pass(9000);
    times.step("CG");
    deliver(ENTRY, 100, 0, 0);
    assertEquals("read 0.1", texts(times.seconds().of(ENTRY)).head());
  }

  @Test
  void a_delivery_that_nobody_timed_has_no_phases() {
    assertEquals(List.empty(), texts(times.seconds().of(ENTRY)));
  }

  @Test
  void a_run_knows_nothing_of_the_one_before() {
    times.step("identity");
    deliver(ENTRY, 1, 1, 1);
    times.begin();
    assertEquals(List.empty(), texts(times.seconds().steps()));
    assertEquals(List.empty(), texts(times.seconds().of(ENTRY)));
  }

  @Test
  void another_listener_hears_everything() {
    times.step("SCD");
    times.file("a.csv", 1, 2);
    times.phase(Phase.PLAN);
    times.done(ENTRY);
    assertEquals(java.util.List.of("SCD", "a.csv 1 2", "PLAN", "a.csv"), heard);
  }

  private final class Hearing implements RunListener {
    @Override
    public void step(String name) {
      heard.add(name);
    }

    @Override
    public void file(String name, int number, int total) {
      heard.add(name + " " + number + " " + total);
    }

    @Override
    public void phase(Phase phase) {
      heard.add(phase.name());
    }

    @Override
    public void done(LedgerEntry entry) {
      heard.add(entry.stamp().name());
    }
  }
}
