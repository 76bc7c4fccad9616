package org.patronage.application.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.feed.LandedFile;

/** Which files are due, and in which order (RULES 2, 4). */
class DiscoverFilesTest {
  private static final Instant BEGIN = Instant.parse("2024-06-30T00:00:00Z");
  private static final Instant TODAY = Instant.parse("2025-01-10T00:00:00Z");

  @Test
  void files_are_due_from_the_feeds_beginning_to_today() {
    assertEquals(
        List.of("CPIDODIEX_begin.csv", "CPIDODIEX_yesterday.csv"),
        due(
            Ledger.of(List.empty()),
            Entries.landed("CPIDODIEX_early.csv", "2024-06-29T23:59:59Z"),
            Entries.landed("CPIDODIEX_begin.csv", "2024-06-30T00:00:00Z"),
            Entries.landed("CPIDODIEX_yesterday.csv", "2025-01-09T23:59:59Z"),
            Entries.landed("CPIDODIEX_today.csv", "2025-01-10T00:00:00Z")));
  }

  @Test
  void other_files_of_the_folder_are_none_of_the_feed() {
    assertEquals(
        List.of("cpidodiex_1.CSV"),
        due(
            Ledger.of(List.empty()),
            Entries.landed("cpidodiex_1.CSV", "2025-01-02T00:00:00Z"),
            Entries.landed("CPIDODIEX_1.csv.tmp", "2025-01-02T00:00:00Z"),
            Entries.landed("readme.csv", "2025-01-02T00:00:00Z")));
  }

  @Test
  void files_come_in_the_order_of_time_and_name() {
    assertEquals(
        List.of("CPIDODIEX_z.csv", "CPIDODIEX_a.csv", "CPIDODIEX_b.csv"),
        due(
            Ledger.of(List.empty()),
            Entries.landed("CPIDODIEX_b.csv", "2025-01-02T00:00:00Z"),
            Entries.landed("CPIDODIEX_a.csv", "2025-01-02T00:00:00Z"),
            Entries.landed("CPIDODIEX_z.csv", "2025-01-01T00:00:00Z")));
  }

  @Test
  void a_taken_file_is_not_due_again_and_one_that_lands_late_with_an_old_time_is() {
    Ledger taken =
        Ledger.of(List.of(Entries.taken("CPIDODIEX_7.csv", "2025-01-07T00:00:00Z", "a")));
    assertEquals(
        List.of("CPIDODIEX_2.csv"),
        due(
            taken,
            Entries.landed("CPIDODIEX_7.csv", "2025-01-07T00:00:00Z"),
            Entries.landed("CPIDODIEX_2.csv", "2025-01-02T00:00:00Z")));
  }

  private static List<String> due(Ledger ledger, LandedFile... files) {
    FeedSource<RatingObservation> source =
        new FeedSource<>(DisabilityFeed.SCD, "landing", BEGIN, Option.none());
    return new DiscoverFiles(new Folder(List.of(files)))
        .discover(source, ledger, TODAY)
        .map(LandedFile::name)
        .toList();
  }

  /** A folder whose files nobody opens. */
  private record Folder(Seq<LandedFile> files) implements SourceFileCatalog {
    @Override
    public Seq<LandedFile> list(String folder) {
      return files;
    }

    @Override
    public LandedFile find(String location) {
      throw new UnsupportedOperationException("a listing finds no single file");
    }

    @Override
    public InputStream open(LandedFile file) {
      throw new UnsupportedOperationException("a listing opens no file");
    }
  }
}
