package org.patronage.domain.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.history.Tally;

class MassChangeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, false", // nothing known, nothing changed
    "1000, 1000, false", // all of them, but only 1,000
    "1001, 1001, true",
    "1001, 2001, true",
    "1001, 2002, false", // exactly half
    "1001, 0, false", // no active rows
    "1000000, 2000000, false",
    "1000001, 2000000, true",
  })
  void a_file_is_held_above_1000_rows_and_half_of_the_active_ones(
      long changed, long active, boolean held) {
    assertEquals(held, MassChange.STANDARD.holds(changing(changed), () -> active).isDefined());
  }

  @ParameterizedTest
  @CsvSource({
    "0.29, 0, 29, 100, false", // exactly the share, which no binary number is
    "0.29, 0, 30, 100, true",
    "0, 0, 1, 1000, true",
    "0, 5, 5, 1000, false",
    "0, 5, 6, 1000, true",
    "1, 0, 1000, 1000, false",
    "1, 0, 1000, 10, false", // never, at 1
  })
  void both_limits_can_be_configured(
      double share, long rows, long changed, long active, boolean held) {
    MassChange limits = new MassChange(share, rows);
    assertEquals(held, limits.holds(changing(changed), () -> active).isDefined());
  }

  @ParameterizedTest
  @CsvSource({
    "900, 0, 0, 0, false", // created alone
    "900, 6, 6, 0, true", // a changed row is an expired one, and counts once
    "0, 5, 5, 0, false",
    "0, 0, 6, 0, true", // expired without another version of the record
    "0, 1, 9, 8, false", // expired by PT
    "0, 1, 9, 3, true",
  })
  void rows_that_a_file_changes_or_expires_count_and_new_ones_and_those_of_pt_do_not(
      long created, long changed, long expired, long ptDriven, boolean held) {
    Tally planned = new Tally(0, created, changed, 0, 0, expired, ptDriven, 0);
    assertEquals(held, new MassChange(0.5, 5).holds(planned, () -> 10).isDefined());
  }

  @Property
  void the_active_rows_are_asked_for_above_the_number_of_rows_alone(
      @ForAll @LongRange(min = 0, max = 3000) long changed) {
    boolean[] asked = {false};
    MassChange.STANDARD.holds(
        changing(changed),
        () -> {
          asked[0] = true;
          return changed;
        });
    assertEquals(changed > 1000, asked[0]);
  }

  @Property
  void what_changes_more_is_held_where_less_is(
      @ForAll @LongRange(min = 0, max = 5000) long changed,
      @ForAll @LongRange(min = 0, max = 5000) long more,
      @ForAll @LongRange(min = 0, max = 9000) long active) {
    boolean held = MassChange.STANDARD.holds(changing(changed), () -> active).isDefined();
    assertTrue(
        !held || MassChange.STANDARD.holds(changing(changed + more), () -> active).isDefined());
  }

  @Property
  void the_guards_of_a_delivery_that_nothing_holds_hold_nothing(
      @ForAll @LongRange(min = 0) long changed, @ForAll @LongRange(min = 0) long active) {
    assertFalse(Guards.NONE.changed().holds(changing(changed), () -> active).isDefined());
  }

  @Test
  void the_reason_counts_the_rows() {
    assertEquals(
        Option.some(
            "it would change or expire 1500 of 2000 active rows, more than 1000 rows and 50.0 %"),
        MassChange.STANDARD.holds(changing(1500), () -> 2000));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 20", "1.1, 20", "NaN, 20", "0.5, -1"})
  void limits_that_make_no_sense_are_refused(double share, long rows) {
    assertThrows(IllegalArgumentException.class, () -> new MassChange(share, rows));
  }

  private static Tally changing(long rows) {
    return new Tally(0, 0, rows, 0, 0, rows, 0, 0);
  }
}
