package org.patronage.bootstrap.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

  private static final int LAST = 49_999_999;
  private static final int LAST_CAREGIVER = LAST / 20;

  @Test
  void participants_have_nine_digits_and_no_two_kinds_meet() {
    assertApart(
        9,
        Vector.of(
            Identifiers.participant(0),
            Identifiers.participant(LAST),
            Identifiers.nobody(0),
            Identifiers.nobody(1_000_000),
            Identifiers.secondParticipant(0),
            Identifiers.secondParticipant(LAST),
            Identifiers.caregiverParticipant(0),
            Identifiers.caregiverParticipant(LAST_CAREGIVER)));
  }

  @Test
  void icns_and_edipis_have_ten_digits_and_no_two_kinds_meet() {
    assertApart(
        10,
        Vector.of(
            Identifiers.icn(0),
            Identifiers.icn(LAST),
            Identifiers.caregiverIcn(0),
            Identifiers.caregiverIcn(LAST_CAREGIVER),
            Identifiers.edipi(0),
            Identifiers.edipi(LAST),
            Identifiers.secondEdipi(0),
            Identifiers.secondEdipi(LAST),
            Identifiers.formerEdipi(0),
            Identifiers.formerEdipi(LAST),
            Identifiers.caregiverEdipi(0),
            Identifiers.caregiverEdipi(LAST_CAREGIVER)));
  }

  @Test
  void a_long_icn_is_the_one_of_the_golden_files() {
    LongFunction<String> text = icn -> new Line().longIcn(icn).take();
    assertEquals("1000000234V853046", text.apply(Identifiers.icn(234)));
    assertEquals("1500000001V007919", text.apply(Identifiers.caregiverIcn(1)));
  }

  private static void assertApart(int digits, Vector<Long> bounds) {
    assertTrue(bounds.forAll(bound -> Long.toString(bound).length() == digits));
    assertEquals(bounds.sorted(), bounds);
    assertEquals(bounds.size(), bounds.toSet().size());
  }
}
