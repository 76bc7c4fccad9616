package org.patronage.domain.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.patronage.domain.disability.PtIndicator;

class EntitlementTest {

  @Test
  void a_rating_with_Y_is_permanent_and_total_and_one_with_N_is_not() {
    assertTrue(Entitlement.rating("050", "Y", "20250101", "20250101").isPermanentAndTotal());
    assertFalse(Entitlement.rating("050", "N", "20250101", "20250101").isPermanentAndTotal());
  }

  @Test
  void a_caregiver_is_never_permanent_and_total() {
    Entitlement caregiver =
        Entitlement.caregiver(
            "1000000001", "Primary Caregiver", Option.none(), Option.none(), Option.none());
    assertFalse(caregiver.isPermanentAndTotal());
  }

  @Test
  void what_a_source_says_and_what_a_version_has_is_one_word() {
    assertEquals(Entitlement.PERMANENT_AND_TOTAL, PtIndicator.YES);
  }

  @Test
  void every_component_has_a_column() {
    assertEquals(Entitlement.class.getRecordComponents().length, Entitlement.COLUMNS.size());
  }
}
