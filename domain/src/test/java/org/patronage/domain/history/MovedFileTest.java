package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.patronage.domain.disability.Ratings;
import org.patronage.domain.feed.EventStamp;

/** What it means for one participant that a file turns out to have come earlier (RULES 4, 7, 9). */
class MovedFileTest {
  private static final EventStamp ORIGINAL = Stories.on("2025-01-02");
  private static final EventStamp COPY = Stories.on("2025-01-09");
  private static final EventStamp LAST = Stories.on("2025-01-11");
  private static final Evidence UNKNOWN = new Evidence(Option.none(), false);

  private final Ratings ratings = new Ratings();

  @Test
  void what_came_in_between_holds_again() {
    ratings.file("2025-01-07", "70", "2025-01-06");
    ratings.file("2025-01-09", "50", "2024-12-01");
    move(Ratings.KNOWN);
    assertEquals(
        """
        2025-01-02 050 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 070 N since 20241201 rated 20250106, Updated
        """,
        ratings.story());
  }

  @Test
  void a_y_stays_that_pt_does_not_say_any_more_and_so_does_who_it_is() {
    ratings.file("2025-01-09", Ratings.PERMANENT, "50", "2024-12-01");
    move(UNKNOWN);
    assertEquals("2025-01-02 050 Y since 20241201 rated 20241201, New\n", ratings.story());
    assertEquals(Ratings.WHO, ratings.history().versions().head().who());
  }

  @Test
  void who_had_a_y_by_its_sweep_keeps_it_behind_all_that_came() {
    ratings.file("2025-01-07", "70", "2025-01-06");
    ratings.sweep("2025-01-09");
    move(Ratings.KNOWN);
    assertEquals(
        """
        2025-01-07 070 N since 20250106 rated 20250106, Expired 2025-01-11
        2025-01-11 070 Y since 20250106 rated 20250106, Updated
        """,
        ratings.story());
  }

  @Test
  void nobody_gets_a_y_by_it_who_had_none() {
    ratings.file("2025-01-09", "50", "2024-12-01");
    move(Ratings.KNOWN);
    assertEquals("2025-01-02 050 N since 20241201 rated 20241201, New\n", ratings.story());
  }

  private void move(Evidence today) {
    ratings.history().move(COPY, ORIGINAL, today, LAST);
  }
}
