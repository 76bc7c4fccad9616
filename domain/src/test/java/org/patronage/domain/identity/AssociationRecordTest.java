package org.patronage.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which associations the lookup keeps (RULES 10). */
class AssociationRecordTest {
  private static final Instant TIME = Instant.parse("2024-01-01T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "1000000001, 5667, 600000001, Active, CORP",
    "1000000001, 6061, 2000000001, Active, DOD",
    "1000000001, 6722, 300001, Active, VETS",
    "1000000001, 6061, 2000000001, , DOD",
  })
  void participant_id_edipi_and_va_profile_are_kept_if_active_or_unsaid(
      String icn, String sid, String identifier, String active, Institution institution) {
    assertEquals(
        Optional.of(new Association(icn, institution, identifier, TIME)),
        record(icn, sid, identifier, active).kept());
  }

  @ParameterizedTest
  @CsvSource({
    ", 5667, 600000001, Active",
    "1000000001, 5668, 600000001, Active",
    "1000000001, , 600000001, Active",
    "1000000001, 200CORP, 600000001, Active",
    "1000000001, 5667, , Active",
    "1000000001, 5667, 600000001, Merged",
    "1000000001, 5667, 600000001, active",
    "1000000001, 5667, 600000001, Inactive",
  })
  void nothing_else_is(String icn, String sid, String identifier, String active) {
    assertEquals(Optional.empty(), record(icn, sid, identifier, active).kept());
  }

  @Test
  void an_association_without_a_time_is_the_oldest() {
    AssociationRecord timeless =
        new AssociationRecord(
            Option.some("1"), Option.some("5667"), Option.some("6"), Option.none(), Option.none());
    assertEquals(Instant.MIN, timeless.kept().orElseThrow().modified());
  }

  @ParameterizedTest
  @CsvSource({"CORP, 5667, 200CORP", "DOD, 6061, 200DOD", "VETS, 6722, 200VETS"})
  void a_missing_institution_row_is_made_up_for(Institution institution, String sid, String code) {
    assertEquals(sid, institution.sid());
    assertEquals(code, institution.code());
  }

  private static AssociationRecord record(
      String icn, String sid, String identifier, String active) {
    return new AssociationRecord(
        Option.of(icn),
        Option.of(sid),
        Option.of(identifier),
        Option.of(active),
        Option.some(TIME));
  }
}
