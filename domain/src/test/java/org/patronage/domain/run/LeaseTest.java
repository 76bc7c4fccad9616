package org.patronage.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseTest {
  private static final Instant TAKEN = Instant.parse("2025-01-08T14:00:00Z");
  private static final Lease LEASE =
      Lease.taken(new Owner("patronage", "node-1", 42), "run-1", TAKEN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # last heard of       | now                     | lifetime | dead
          2025-01-08T14:00:00Z  | 2025-01-08T14:00:00Z    | PT10M    | false
          2025-01-08T14:00:00Z  | 2025-01-08T14:09:59.99Z | PT10M    | false
          2025-01-08T14:00:00Z  | 2025-01-08T14:10:00Z    | PT10M    | true
          2025-01-08T14:00:00Z  | 2025-01-09T14:00:00Z    | PT10M    | true
          2025-01-08T14:06:40Z  | 2025-01-08T14:10:00Z    | PT10M    | false
          2025-01-08T14:06:40Z  | 2025-01-08T14:16:40Z    | PT10M    | true
          2025-01-08T14:00:00Z  | 2025-01-08T13:00:00Z    | PT10M    | false
          2025-01-08T14:00:00Z  | 2025-01-08T14:01:00Z    | PT1M     | true
          """)
  void whoever_is_silent_for_a_lifetime_is_dead(
      Instant heard, Instant now, Duration lifetime, boolean dead) {
    assertEquals(dead, LEASE.renewed(heard).isDead(now, lifetime));
  }

  @Test
  void a_heartbeat_moves_nothing_but_when_its_owner_was_heard_of() {
    Instant later = TAKEN.plusSeconds(200);
    assertEquals(new Lease(LEASE.owner(), "run-1", TAKEN, later), LEASE.renewed(later));
  }

  @Test
  void a_clock_that_was_set_back_does_not_age_a_lease() {
    assertEquals(LEASE, LEASE.renewed(TAKEN.minusSeconds(60)));
  }

  @Test
  void it_says_which_run_whose_since_when_and_when_it_was_last_heard_of() {
    assertEquals(
        "run-1 by patronage@node-1 (process 42) since 2025-01-08T14:00:00Z,"
            + " last heard of 2025-01-08T14:03:20Z",
        LEASE.renewed(TAKEN.plusSeconds(200)).words());
  }

  @Test
  void nobody_is_heard_of_before_the_beginning() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Lease(LEASE.owner(), "run-1", TAKEN, TAKEN.minusSeconds(1)));
  }
}
