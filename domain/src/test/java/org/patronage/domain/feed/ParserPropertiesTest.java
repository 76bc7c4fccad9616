package org.patronage.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.history.Feed;

/** Whatever a file holds, reading refuses with a value and never with an exception (RULES 5). */
class ParserPropertiesTest {

  @Property
  void any_rating_line_is_accepted_or_rejected(@ForAll("fields") java.util.List<String> fields) {
    read(DisabilityFeed.SCD, fields);
  }

  @Property
  void any_caregiver_line_is_accepted_or_rejected(@ForAll("fields") java.util.List<String> fields) {
    read(CaregiverFeed.CG, fields);
  }

  @Property
  void any_seed_line_is_accepted_or_rejected(@ForAll("fields") java.util.List<String> fields) {
    read(CaregiverFeed.SEED, fields);
  }

  @Property
  void any_header_is_matched_or_told_apart(@ForAll("fields") java.util.List<String> header) {
    var found = DisabilityFeed.SCD.contract().order(List.ofAll(header));
    assertTrue(found.isRight() || !found.getLeft().text().isEmpty());
  }

  @Property
  void every_day_is_read_back_from_both_formats(@ForAll @IntRange(max = 3_000_000) int day) {
    LocalDate date = LocalDate.of(1, 1, 1).plusDays(day);
    String monthFirst = date.format(DateTimeFormatter.ofPattern("MMdduuuu"));
    assertTrue(CalendarDate.parseMonthFirst(monthFirst).contains(date));
    assertTrue(CalendarDate.parseIso(date.toString()).contains(date));
    assertEquals(date.format(DateTimeFormatter.BASIC_ISO_DATE), CalendarDate.compact(date));
  }

  @Provide
  Arbitrary<java.util.List<String>> fields() {
    Arbitrary<String> field =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(20),
            Arbitraries.strings().numeric().ofMaxLength(20),
            Arbitraries.strings().withChars("0123456789-:TZ+. ").ofMaxLength(30),
            Arbitraries.of(
                "",
                " ",
                "600000001",
                "70",
                "01152024",
                "1500000057V451383",
                "2024-01-12",
                "2025-01-02T01:00:35.000Z",
                "Primary Caregiver",
                "PTCPNT_ID",
                "CMBNED_DEGREE_DSBLTY",
                "DSBL_DTR_DT",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00+18:00"));
    return Arbitraries.of(3, 6, 12, 5).flatMap(size -> field.list().ofSize(size));
  }

  private static <O extends Observation> void read(Feed<O> feed, java.util.List<String> fields) {
    ColumnOrder order = feed.contract().order(List.ofAll(feed.contract().columns())).get();
    RawRecord raw = new RawRecord(7, String.join(",", fields), Either.right(fields));
    feed.reading()
        .read(raw, order)
        .peek(
            accepted ->
                assertTrue(accepted.observation().key().stream().noneMatch(String::isBlank)))
        .peekLeft(rejected -> assertEquals(raw.text(), rejected.text()));
  }
}
