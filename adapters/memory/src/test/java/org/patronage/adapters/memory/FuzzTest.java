package org.patronage.adapters.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.SplittableRandom;
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
 * Files with bytes changed, removed, doubled and put in, and files of chance alone: every line of
 * them is accepted or rejected, none is lost, and nothing is thrown; with another header they are
 * held (RULES 5).
 */
class FuzzTest {
  private static final CsvFormat FORMAT = new CsvFormat();
  private static final byte[] SPECIAL = "\",\r\n\0\uFEFF\u00e9 0129VYN=-/:;'\\".getBytes(UTF_8);
  private static final int CHANGES = 4;

  private static final String RATINGS =
      """
      PTCPNT_ID,CMBNED_DEGREE_DSBLTY,DSBL_DTR_DT
      600000001,70,01152024
      "600000002","100","12312023"
      0600000003,,02292024
      """;

  private static final String CAREGIVERS =
      """
      Discharge_Revocation_Date__c,Caregiver_Status__c,CreatedById,Dispositioned_Date__c,CARMA_Case_ID__c,Applicant_Type__c,CreatedDate,Veteran_ICN__c,Benefits_End_Date__c,Caregiver_Id__c,CARMA_Case_Number__c,Caregiver_ICN__c
      ,Approved,005000001,2024-01-02,C00000001,Primary Caregiver,2025-01-01T01:00:35.000Z,1000000001V123456,,a0X0000001,00000001,1000000002V123456
      2024-06-01,"Revoked/Discharged",005000001,2024-01-02,C00000002,Secondary Caregiver,2025-01-01T01:00:35.000Z,1000000003V123456,2024-09-01,a0X0000002,00000002,1000000004V123456
      """;

  private static final String SEED =
      """
      ICN,Veteran_ICN,Applicant_Type,Caregiver_Status,Status_Begin_Date,Status_Termination_Date
      1000000001,1000000002,Primary Caregiver,Approved,2024-01-02,
      1000000003,1000000004,General Caregiver,Benefits End,2024-01-02,2024-08-01
      """;

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
    for (int file = 0; file < files; file += 3) {
      check(DisabilityFeed.SCD, mutant(RATINGS, chance));
      check(CaregiverFeed.CG, mutant(CAREGIVERS, chance));
      check(CaregiverFeed.SEED, mutant(SEED, chance));
    }
    assertTrue(seen[0] > files / 4 && seen[1] > files / 8, () -> seen[0] + " / " + seen[1]);
    assertTrue(held > files / 20, () -> held + " held");
  }

  private <O extends Observation> void check(Feed<O> feed, byte[] bytes) throws IOException {
    FileContent content = FORMAT.scan(new ByteArrayInputStream(bytes));
    ColumnOrder order = content.header().map(names -> order(feed, names)).getOrNull();
    if (order == null) { // without a header, or with another one, it is held
      return;
    }
    long line = 1;
    for (RawRecord record : records(content, bytes)) {
      assertTrue(record.line() > line, "every line has a number of its own");
      line = record.line();
      Either<Rejection, Accepted<O>> result = feed.reading().read(record, order);
      result.peekLeft(rejected -> assertEquals(record.text(), rejected.text()));
      seen[result.isRight() ? 0 : 1]++;
    }
    assertTrue(line <= lines(bytes), "no more records than lines");
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

  /** A file with some bytes changed, one in ten of nothing but chance. */
  private static byte[] mutant(String file, SplittableRandom chance) {
    byte[] bytes = file.getBytes(UTF_8);
    if (chance.nextInt(10) == 0) {
      byte[] noise = new byte[chance.nextInt(200)];
      chance.nextBytes(noise);
      return noise;
    }
    byte[] mutant = bytes;
    int first = chance.nextInt(8) == 0 ? 0 : file.indexOf('\n') + 1; // the header, too, or not
    for (int change = chance.nextInt(CHANGES); change > 0; change--) {
      mutant = changed(mutant, first + chance.nextInt(Math.max(1, mutant.length - first)), chance);
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

  /** Lines of a file by any of their ends. */
  private static long lines(byte[] bytes) {
    long lines = 1;
    for (byte one : bytes) {
      lines += one == '\n' || one == '\r' ? 1 : 0;
    }
    return lines;
  }
}
