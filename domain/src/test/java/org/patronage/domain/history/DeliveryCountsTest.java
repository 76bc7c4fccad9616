package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.patronage.domain.feed.LineCounts;

/** RULES 5: every line ends as exactly one of accepted, duplicate and rejected. */
class DeliveryCountsTest {
  private static final Tally TALLY = new Tally(2, 3, 1, 4, 1, 1, 5, 0);

  @Test
  void counts_of_a_delivery_add_up() {
    assertTrue(DeliveryCounts.of(new LineCounts(13, 2, 0), TALLY).addUp());
    assertTrue(new DeliveryCounts(0, 0, 0, Tally.NONE).addUp());
  }

  @Test
  void a_line_too_many_or_too_few_does_not() {
    assertFalse(DeliveryCounts.of(new LineCounts(14, 2, 0), TALLY).addUp());
    assertFalse(DeliveryCounts.of(new LineCounts(13, 1, 0), TALLY).addUp());
  }

  @Test
  void accepted_records_that_became_nothing_do_not() {
    assertFalse(new DeliveryCounts(14, 10, 2, TALLY).addUp());
    assertFalse(new DeliveryCounts(14, 9, 3, new Tally(2, 2, 1, 4, 1, 1, 5, 0)).addUp());
  }

  @Test
  void it_led_to_what_is_new_changed_or_driven_by_pt() {
    assertEquals(9, DeliveryCounts.of(new LineCounts(13, 2, 0), TALLY).versions());
  }
}
