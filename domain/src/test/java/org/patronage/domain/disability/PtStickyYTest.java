package org.patronage.domain.disability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.Version;

/** RULES 7: the seven scenarios that must hold, and that a Y once given is never taken away. */
class PtStickyYTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # scenario                          | active | file says | PT says | lookup | version    | change_log
          new person without PT               |        | 70        |         | knows  | 070 N new  | SC_Combined_Disability_Percentage old value: Null changed to new value: 070
          new person with PT                  |        | 70        | Y       | knows  | 070 Y new  | SC_Combined_Disability_Percentage old value: Null changed to new value: 070 PT_Indicator old value: N changed to new value: Y
          percentage and PT both change       | 50 N   | 70        | Y       | knows  | 070 Y next | SC_Combined_Disability_Percentage old value: 050 changed to new value: 070 PT_Indicator old value: N changed to new value: Y
          only the percentage changes         | 50 N   | 70        |         | knows  | 070 N next | SC_Combined_Disability_Percentage old value: 050 changed to new value: 070
          only PT changes                     | 50 N   | 50        | Y       | knows  | 050 Y next | PT_Indicator old value: N changed to new value: Y
          PT for a person not in the file     | 50 N   | nothing   | Y       | knows  | 050 Y next | PT_Indicator old value: N changed to new value: Y
          identity missing, from active row   | 50 N   | 70        |         | -      | 070 N next | SC_Combined_Disability_Percentage old value: 050 changed to new value: 070
          # the same with a Y that stands
          only the percentage changes, Y held | 50 Y   | 70        |         | knows  | 070 Y next | SC_Combined_Disability_Percentage old value: 050 changed to new value: 070
          Y again, percentage changes         | 50 Y   | 70        | Y       | knows  | 070 Y next | SC_Combined_Disability_Percentage old value: 050 changed to new value: 070
          identity missing, PT turns to Y     | 50 N   | 50        | Y       | -      | 050 Y next | PT_Indicator old value: N changed to new value: Y
          """)
  void the_scenarios_hold(
      String scenario,
      String active,
      String says,
      String pt,
      String lookup,
      String version,
      String log) {
    Ratings ratings = standing(active);
    Evidence today = new Evidence(Option.when(lookup.equals("knows"), Ratings.WHO), "Y".equals(pt));
    if (says.equals("nothing")) {
      ratings.sweep("2025-01-07");
    } else {
      ratings.file("2025-01-07", today, says, "2025-01-03");
    }

    Version last = ratings.history().versions().last();
    String kind = last.audit().changeStatus().equals("New Record") ? "new" : "next";
    assertEquals(
        version,
        last.entitlement().percentage().get()
            + " "
            + last.entitlement().ptIndicator().get()
            + " "
            + kind);
    assertEquals(log, last.audit().changeLog());
    assertEquals(Ratings.WHO, last.who());
    assertTrue(last.audit().active());
  }

  @ParameterizedTest(name = "active {0}, PT source says {1}, file says {2}")
  @CsvSource({"50 N, , 50", "50 Y, , 50", "50 Y, Y, 50", "50 Y, Y, nothing", "50 Y, , blank"})
  void nothing_new_writes_nothing(String active, String pt, String says) {
    Ratings ratings = standing(active);
    String before = ratings.story();
    Evidence today = new Evidence(Option.some(Ratings.WHO), "Y".equals(pt));
    if (says.equals("nothing")) {
      ratings.sweep("2025-01-07");
    } else {
      ratings.file("2025-01-07", today, says, "2025-01-03");
    }
    assertEquals(before, ratings.story());
  }

  @Test
  void once_y_it_is_y_in_every_later_version_whatever_any_source_says() {
    Ratings ratings = new Ratings();
    ratings.file("2025-01-02", Ratings.PERMANENT, "50", "2025-01-01");
    ratings.file("2025-01-07", Ratings.KNOWN, "60", "2025-01-06");
    ratings.file("2025-01-09", Evidence.NONE, "70", "2025-01-08");
    assertEquals(
        """
        2025-01-02 050 Y since 20250101 rated 20250101, Expired 2025-01-07
        2025-01-07 060 Y since 20250101 rated 20250106, Expired 2025-01-09
        2025-01-09 070 Y since 20250101 rated 20250108, Updated
        """,
        ratings.story());
  }

  @Test
  void a_sweep_keeps_identity_percentage_and_dates_of_the_active_row() {
    Ratings ratings = new Ratings();
    ratings.file("2025-01-02", "50", "2024-03-15");
    ratings.sweep("2025-01-07");
    assertEquals(
        """
        2025-01-02 050 N since 20240315 rated 20240315, Expired 2025-01-07
        2025-01-07 050 Y since 20240315 rated 20240315, Updated
        """,
        ratings.story());
    assertEquals(Ratings.WHO, ratings.history().versions().last().who());
  }

  @Test
  void a_sweep_of_a_participant_without_an_active_row_writes_nothing() {
    Ratings ratings = new Ratings();
    assertEquals(0, ratings.sweep("2025-01-07").tally().ptDriven());
    assertEquals("", ratings.story());
  }

  @Test
  void a_sweep_is_counted_as_pt_driven_and_not_as_a_record() {
    Ratings ratings = standing("50 N");
    var tally = ratings.sweep("2025-01-07").tally();
    assertEquals(1, tally.ptDriven());
    assertEquals(1, tally.expired());
    assertEquals(0, tally.accepted());
  }

  private static Ratings standing(String active) {
    Ratings ratings = new Ratings();
    if (active != null) {
      Evidence then = active.endsWith("Y") ? Ratings.PERMANENT : Ratings.KNOWN;
      ratings.file("2025-01-02", then, active.substring(0, 2), "2025-01-01");
    }
    return ratings;
  }
}
