package org.patronage.bootstrap.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntheticPlanTest {

  @ParameterizedTest
  @CsvSource({
    "0, 30, 2025-01-01, people = 0",
    "50000001, 30, 2025-01-01, people = 50000001",
    "10, 0, 2025-01-01, days = 0",
    "10, 3661, 2025-01-01, days = 3661",
    "10, 30, 2024-12-17, first day = 2024-12-17",
    "10, 30, , first day = null",
  })
  void what_cannot_be_generated_is_refused_with_its_range(
      int people, int days, LocalDate firstDay, String named) {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> new SyntheticPlan(people, days, 1, firstDay))
            .getMessage();
    assertTrue(message.contains(named) && message.contains(": give "), message);
  }

  @Test
  void there_is_a_caregiver_for_every_twenty_people_and_at_least_one() {
    assertEquals(1, Zone.plan(1).caregivers());
    assertEquals(50, Zone.plan(1_000).caregivers());
  }
}
