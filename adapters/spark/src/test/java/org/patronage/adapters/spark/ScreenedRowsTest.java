package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.feed.EventStamp;

/** What comes out of a screening: records that have to be planned, and the counts of the others. */
class ScreenedRowsTest {
  private static final EventStamp STAMP =
      new EventStamp(Instant.parse("2025-01-08T14:00:00Z"), "file:/zone/two.csv");
  private static final ScreenInput<RatingObservation> INPUT =
      new ScreenInput<>(FeedColumns.of(DisabilityFeed.SCD), STAMP);

  /** An active version of that percentage, as far as it is compared. */
  private static Row version(String percentage) {
    Object[] cells = new Object[HistoryRows.WIDTH];
    cells[1] = "1000000011";
    cells[7] = percentage;
    cells[8] = "N";
    cells[13] = Instant.parse("2025-01-01T09:00:00Z");
    cells[14] = "";
    cells[15] = LocalDate.EPOCH;
    cells[16] = true;
    return RowFactory.create(cells);
  }

  /** A line beside one of the versions of its key. */
  private static Row line(String participant, long number, Row version) {
    return RowFactory.create(
        participant, number, 50, LocalDate.parse("2025-01-01"), false, version);
  }

  private static List<Row> screened(Row... rows) {
    KeyGroups groups = new KeyGroups(List.of(rows).iterator(), 1);
    RowsOfKeys screened =
        new ScreenedRows<>(INPUT, groups, new ScreenRecords<>(INPUT).schema().size());
    return Stream.generate(() -> screened)
        .takeWhile(RowsOfKeys::hasNext)
        .map(RowsOfKeys::next)
        .toList();
  }

  private static Row record(String participant, long number) {
    return RowFactory.create(participant, number, 50, LocalDate.parse("2025-01-01"), null, null);
  }

  private static Row counts(long duplicate, long unchanged) {
    return RowFactory.create(null, null, null, null, duplicate, unchanged);
  }

  @Test
  void what_changes_nothing_is_counted() {
    assertEquals(
        List.of(counts(1, 1)),
        screened(line("11", 2, version("050")), line("11", 3, version("050"))));
  }

  @Test
  void what_changes_something_or_is_new_is_planned() {
    assertEquals(
        List.of(record("11", 2), record("12", 3), counts(0, 0)),
        screened(line("11", 2, version("030")), line("12", 3, null)));
  }

  /** The planner ends all but one of them, whatever the record says. */
  @Test
  void a_key_with_several_active_versions_is_planned_with_each_line_once() {
    Row one = version("050");
    Row other = version("050");
    assertEquals(
        List.of(record("11", 2), record("11", 3), counts(0, 0)),
        screened(
            line("11", 2, one), line("11", 2, other), line("11", 3, one), line("11", 3, other)));
  }

  @Test
  void nothing_is_counted_too() {
    assertEquals(List.of(counts(0, 0)), screened());
  }
}
