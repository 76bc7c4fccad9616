package org.patronage.adapters.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patronage.adapters.csv.CsvFormat;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.Chunk;
import org.patronage.domain.feed.ColumnOrder;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.HeaderDifference;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.feed.RawRecord;
import org.patronage.domain.feed.Rejection;
import org.patronage.domain.history.Feed;

/**
 * Golden files with bytes changed, removed and put in, and files of chance alone: every line of
 * them is accepted or rejected, none is lost, and nothing is thrown; with another header they are
 * held (RULES 5).
 */
class FuzzTest {
  private static final CsvFormat FORMAT = new CsvFormat();
  private static final byte[] SPECIAL = "\",\r\n\0\uFEFF\u00e9 0129VYN=-/:;'\\".getBytes(UTF_8);
  private static final int CHANGES = 4;
  private static final int LINES = 3;

  private static final Path GOLDEN = Path.of("../contract/golden/january");

  private final long[] seen = new long[2];
  private long held;

  @Test
  void thousands_of_mutated_files_are_read() throws IOException {
    fuzz(12_000);
  }

  @Test
  @Tag("soak")
  void a_million_mutated_files_are_read() throws IOException {
    fuzz(1_000_000);
  }

  private void fuzz(int files) throws IOException {
    long seed = Long.getLong("patronage.seed", 20250101L);
    SplittableRandom chance = new SplittableRandom(seed);
    List<List<String>> ratings = filesIn("landing/scd");
    List<List<String>> caregivers = filesIn("landing/cg");
    List<List<String>> seeds = filesIn("seed");
    for (int file = 0; file < files; file += 3) {
      check(DisabilityFeed.SCD, mutant(excerpt(ratings, chance), chance));
      check(CaregiverFeed.CG, mutant(excerpt(caregivers, chance), chance));
      check(CaregiverFeed.SEED, mutant(excerpt(seeds, chance), chance));
    }
    assertTrue(seen[0] > files / 4 && seen[1] > files / 8, () -> seen[0] + " / " + seen[1]);
    assertTrue(held > files / 20, () -> held + " held");
  }

  private <O extends Observation> void check(Feed<O> feed, byte[] bytes) throws IOException {
    FileContent content = FORMAT.scan(new ByteArrayInputStream(bytes));
    List<RawRecord> records = records(content, bytes);
    mustHaveEveryLine(bytes, records);
    ColumnOrder order = content.header().map(names -> order(feed, names)).getOrNull();
    if (order == null) { // without a header, or with another one, it is held
      return;
    }
    long line = 1;
    for (RawRecord record : records) {
      assertTrue(record.line() > line, "every line has a number of its own");
      line = record.line();
      Either<Rejection, Accepted<O>> result = feed.reading().read(record, order);
      result.peekLeft(rejected -> assertEquals(record.text(), rejected.text()));
      seen[result.isRight() ? 0 : 1]++;
    }
  }

  /** What stands in lines that are not blank, but for the header, stands in records. */
  private static void mustHaveEveryLine(byte[] bytes, List<RawRecord> records) {
    List<String> read = records.flatMap(record -> List.of(record.text().split("\n", -1)));
    assertEquals(lines(bytes).reject(String::isBlank).drop(1), read.reject(String::isBlank));
  }

  /** None where a column is missing, which is said without a number of more than two digits. */
  private ColumnOrder order(Feed<?> feed, List<String> names) {
    Either<HeaderDifference, ColumnOrder> order = feed.contract().order(names);
    order.peekLeft(
        difference -> {
          assertFalse(difference.text().matches("(?s).*\\d{3}.*"), difference::text);
          held++;
        });
    return order.getOrNull();
  }

  private static List<RawRecord> records(FileContent content, byte[] bytes) throws IOException {
    List<RawRecord> records = List.empty();
    for (Chunk part : content.chunks()) {
      int offset = (int) part.offset();
      Iterator<RawRecord> read =
          FORMAT.read(new ByteArrayInputStream(bytes, offset, bytes.length - offset), part);
      records = records.appendAll(() -> read);
    }
    return records;
  }

  /** The golden files of a folder, each as its lines. */
  private static List<List<String>> filesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
      return files
          .sorted()
          .map(FuzzTest::linesOf)
          .filter(file -> file.size() > 1)
          .collect(List.collector());
    }
  }

  private static List<String> linesOf(Path file) {
    try {
      return List.of(Files.readString(file).split("(?<=\n)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's header and a few lines of it that follow each other. */
  private static String excerpt(List<List<String>> files, SplittableRandom chance) {
    List<String> file = files.get(chance.nextInt(files.size()));
    int from = 1 + chance.nextInt(file.size() - 1);
    return file.slice(from, from + LINES).prepend(file.head()).mkString();
  }

  /** A file with some bytes changed, one in ten of nothing but chance. */
  private static byte[] mutant(String file, SplittableRandom chance) {
    if (chance.nextInt(10) == 0) {
      byte[] noise = new byte[chance.nextInt(200)];
      chance.nextBytes(noise);
      return noise;
    }
    byte[] mutant = file.getBytes(UTF_8);
    int first = chance.nextInt(8) == 0 ? 0 : file.indexOf('\n') + 1; // the header, too, or not
    for (int change = 1 + chance.nextInt(CHANGES); change > 0 && mutant.length > 0; change--) {
      int from = Math.min(first, mutant.length - 1);
      mutant = changed(mutant, from + chance.nextInt(mutant.length - from), chance);
    }
    return mutant;
  }

  private static byte[] changed(byte[] bytes, int at, SplittableRandom chance) {
    byte other =
        chance.nextBoolean() ? SPECIAL[chance.nextInt(SPECIAL.length)] : (byte) chance.nextInt(256);
    return switch (chance.nextInt(3)) {
      case 0 -> joined(bytes, at, at + 1, other); // another one in its place
      case 1 -> joined(bytes, at, at, other); // one more
      default -> joined(bytes, at, Math.min(bytes.length, at + 1 + chance.nextInt(8)));
    };
  }

  private static byte[] joined(byte[] bytes, int end, int start, byte... between) {
    byte[] joined = new byte[end + between.length + bytes.length - start];
    System.arraycopy(bytes, 0, joined, 0, end);
    System.arraycopy(between, 0, joined, end, between.length);
    System.arraycopy(bytes, start, joined, end + between.length, bytes.length - start);
    return joined;
  }

  /** The physical lines of a file, as text without their ends. */
  private static List<String> lines(byte[] bytes) {
    List<String> lines = List.empty();
    int from = 0;
    for (int at = 0; at <= bytes.length; at++) {
      if (at == bytes.length || bytes[at] == '\n') {
        String line = new String(bytes, from, at - from, UTF_8);
        lines = lines.prepend(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        from = at + 1;
      }
    }
    return lines.reverse();
  }
}
