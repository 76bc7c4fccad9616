package org.patronage.domain.dmdc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Version;

/** RULES 11: 42 characters, and nothing is ever cut. */
class DmdcRecordTest {

  @Test
  void a_rating_fills_its_fields() {
    Version version =
        Sent.of(Option.some("2000000002"), Entitlement.rating("070", "Y", "20241223", "20250114"));
    assertEquals(
        "2000000002" + "SCD" + "070" + "20241223" + "Y" + " " + "20250114" + "        ",
        DmdcRecord.of("SCD", version).get().text());
  }

  @Test
  void a_caregiver_fills_others() {
    assertEquals(
        "2500000002" + "CG " + "   " + "20221020" + " " + " " + "        " + "20250414",
        DmdcRecord.of("CG", caregiver("2500000002", "20221020", "20250414")).get().text());
  }

  @Test
  void null_is_all_blanks() {
    Entitlement nothing =
        new Entitlement(
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none());
    assertEquals(
        " ".repeat(10) + "CG " + " ".repeat(29),
        DmdcRecord.of("CG", Sent.of(Option.none(), nothing)).get().text());
  }

  @Test
  void a_short_value_stands_at_the_left() {
    assertEquals(
        "77        " + "CG " + "   " + "2022    " + " " + " " + "        " + "1       ",
        DmdcRecord.of("CG", caregiver("77", "2022", "1")).get().text());
  }

  @ParameterizedTest
  @CsvSource({
    "20000000021, 20221020, 20250414, EDIPI",
    "2000000002, 2022-10-20, 20250414, STATUS_BEGIN_DATE",
    "2000000002, 20221020, 2025-04-14, STATUS_TERMINATION_DATE",
    "20000000021, 2022-10-20, 2025-04-14, EDIPI STATUS_BEGIN_DATE STATUS_TERMINATION_DATE",
  })
  void a_value_longer_than_its_field_is_an_error_of_the_record(
      String edipi, String begin, String end, String fields) {
    assertEquals(fields, DmdcRecord.of("CG", caregiver(edipi, begin, end)).getLeft().mkString(" "));
  }

  @Test
  void every_field_has_its_width() {
    Entitlement tooLong =
        new Entitlement(
            Option.none(),
            Option.none(),
            Option.none(),
            Option.some("1000"),
            Option.some("YY"),
            Option.some("NN"),
            Option.some("202501011"),
            Option.some("202501011"),
            Option.some("202501011"));
    assertEquals(
        List.of(DmdcField.values()),
        DmdcRecord.of("SCDX", Sent.of(Option.some("20000000021"), tooLong)).getLeft());
  }

  @ParameterizedTest
  @CsvSource({"'\n'", "'\r'", "'\t'", "'\0'", "'\u001f'"})
  void a_control_character_would_break_the_line_and_is_an_error(String control) {
    assertEquals(
        List.of(DmdcField.EDIPI),
        DmdcRecord.of("CG", caregiver("200000" + control, "20221020", "20250414")).getLeft());
  }

  @Test
  void a_refusal_names_fields_and_no_value() {
    assertEquals(
        "EDIPI does not fit into 10 printable characters;"
            + " PT_INDICATOR does not fit into 1 printable characters",
        DmdcField.refusal(List.of(DmdcField.EDIPI, DmdcField.PT_INDICATOR)));
  }

  private static Version caregiver(String edipi, String begin, String end) {
    return Sent.of(
        Option.some(edipi),
        Entitlement.caregiver(
            "1000000290",
            "Primary Caregiver",
            Option.some("Approved"),
            Option.some(begin),
            Option.some(end)));
  }
}
