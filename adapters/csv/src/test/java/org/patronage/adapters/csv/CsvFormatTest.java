package org.patronage.adapters.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patronage.domain.feed.Chunk;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.RawRecord;
import org.patronage.domain.feed.RecordRule;

class CsvFormatTest {

  @Test
  void everyLineAfterTheHeaderIsARecordWithItsNumber() {
    assertEquals(
        List.of(record(2, "1,2", "1", "2"), record(3, "3,4", "3", "4")),
        text("a,b\n1,2\n3,4\n").records());
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreNoContent() {
    CsvText file = text("\uFEFFa,b\r\n1,2\r\n");

    assertEquals(Option.some(io.vavr.collection.List.of("a", "b")), file.scan().header());
    assertEquals(List.of(record(2, "1,2", "1", "2")), file.records());
  }

  @Test
  void aByteOrderMarkFurtherDownIsContent() {
    assertEquals(
        List.of(record(2, "\uFEFF1,2", "\uFEFF1", "2")), text("a,b\n\uFEFF1,2\n").records());
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertEquals(List.of(record(2, "1,2", "1", "2")), text("a,b\n1,2").records());
  }

  @Test
  void blankLinesAreNoRecordsButCount() {
    CsvText file = text("\n  \r\na,b\n\n \t \n1,2\n\n");

    assertEquals(Option.some(io.vavr.collection.List.of("a", "b")), file.scan().header());
    assertEquals(List.of(record(6, "1,2", "1", "2")), file.records());
  }

  @Test
  void aControlCharacterIsNoBlank() {
    assertEquals(List.of(record(2, "\u0018", "\u0018")), text("a\n\u0018\n \u001c\n").records());
  }

  @Test
  void aQuotedFieldHoldsCommasQuotesAndLineBreaks() {
    assertEquals(
        List.of(
            record(2, "\"x, y\",\"say \"\"hi\"\"\"", "x, y", "say \"hi\""),
            record(3, "\"one\n\ntwo\",2", "one\n\ntwo", "2"),
            record(6, "3,4", "3", "4")),
        text("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"one\r\n\r\ntwo\",2\r\n3,4\n").records());
  }

  @Test
  void aQuotedHeaderNamesItsColumns() {
    assertEquals(
        Option.some(io.vavr.collection.List.of("a", "b, c")),
        text("\"a\",\"b, c\"\n").scan().header());
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() {
    assertEquals(
        List.of(
            refused(2, "\"1,2", RecordRule.QUOTING),
            record(3, "3,4", "3", "4"),
            record(4, "\"5\",6", "5", "6")),
        text("a,b\n\"1,2\n3,4\n\"5\",6\n").records());
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotReachBeyondFiftyLines() {
    String sound = "3,4\n".repeat(60);
    List<RawRecord> records = text("a,b\n\"1,2\n" + sound + "5,\"\n").records();

    assertEquals(62, records.size());
    assertEquals(refused(2, "\"1,2", RecordRule.QUOTING), records.get(0));
    assertEquals(refused(63, "5,\"", RecordRule.QUOTING), records.get(61));
  }

  @Test
  void textAfterAClosingQuoteBreaksTheLine() {
    assertEquals(
        List.of(refused(2, "\"1\"x,2", RecordRule.QUOTING), record(3, "3,4", "3", "4")),
        text("a,b\n\"1\"x,2\n3,4\n").records());
  }

  @Test
  void twoBrokenLinesAreTwoRefusals() {
    assertEquals(
        List.of(refused(2, "\"1,2", RecordRule.QUOTING), refused(3, "\"3,4", RecordRule.QUOTING)),
        text("a,b\n\"1,2\n\"3,4\n").records());
  }

  @Test
  void bytesThatAreNotUtf8BreakTheirLine() {
    byte[] bytes = "a,b\n1,?\n3,é\n".getBytes(UTF_8);
    bytes[6] = (byte) 0xE9;

    assertEquals(
        List.of(refused(2, "1,\uFFFD", RecordRule.UTF8), record(3, "3,é", "3", "é")),
        new CsvText(bytes).records());
  }

  @Test
  void anUndecodableLineEndsTheSearchForAClosingQuote() {
    byte[] bytes = "a,b\n\"1,2\n?\",4\n".getBytes(UTF_8);
    bytes[9] = (byte) 0xFF;

    assertEquals(
        List.of(refused(2, "\"1,2", RecordRule.QUOTING), refused(3, "\uFFFD\",4", RecordRule.UTF8)),
        new CsvText(bytes).records());
  }

  @Test
  void aReplacementCharacterThatWasSentIsContent() {
    assertEquals(List.of(record(2, "\uFFFD,2", "\uFFFD", "2")), text("a,b\n\uFFFD,2\n").records());
  }

  @Test
  void controlCharactersAreContent() {
    assertEquals(
        List.of(record(2, "1\u0000\u0007,x\ry", "1\u0000\u0007", "x\ry")),
        text("a,b\n1\u0000\u0007,x\ry\n").records());
  }

  @Test
  void aWrongNumberOfFieldsIsLeftToTheContract() {
    assertEquals(
        List.of(record(2, "1", "1"), record(3, "1,2,3,", "1", "2", "3", "")),
        text("a,b\n1\n1,2,3,\n").records());
  }

  @Test
  void aHeaderAloneHasNoData() {
    assertEquals(io.vavr.collection.List.empty(), text("a,b").scan().chunks());
    assertEquals(io.vavr.collection.List.empty(), text("a,b\r\n\r\n  \n").scan().chunks());
  }

  @Test
  void anEmptyFileHasNoHeader() {
    for (String blank : List.of("", "\n", " \r\n\n", "\uFEFF", "\uFEFF\r\n")) {
      FileContent content = text(blank).scan();
      assertEquals(Option.none(), content.header());
      assertEquals(io.vavr.collection.List.empty(), content.chunks());
    }
  }

  @Test
  void theDigestIsThatOfAllBytes() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        text("").scan().sha256());
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        text("abc").scan().sha256());
  }

  @Test
  void aLineOfManyMegabytesIsOneRefusal() {
    byte[] bytes = new byte[20 << 20];
    Arrays.fill(bytes, (byte) 'x');
    byte[] head = "a,b\n".getBytes(UTF_8);
    byte[] tail = "\n1,2\n".getBytes(UTF_8);
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);

    List<RawRecord> records = new CsvText(bytes).records();

    assertEquals(
        List.of(refused(2, "x".repeat(1000) + "…", RecordRule.QUOTING), record(3, "1,2", "1", "2")),
        records);
  }

  @Test
  void linesWithoutQuotesAreCutIntoChunksAtLineStarts() {
    CsvText file = text("a,b\n1,2\n3,4\n5,6\n7,8");

    assertEquals(
        io.vavr.collection.List.of(new Chunk(4, 8, 2), new Chunk(12, 7, 4)), file.scan(5).chunks());
    assertEquals(file.records(), file.records(file.scan(1)));
  }

  @Test
  void aFileWithAQuoteIsOneChunk() {
    assertEquals(
        io.vavr.collection.List.of(new Chunk(4, 10, 2)),
        text("a,b\n1,2\n\"3\",4\n").scan(1).chunks());
  }

  @Test
  void aStreamThatFailsIsNoContent() throws IOException {
    InputStream failing = InputStream.nullInputStream();
    failing.close();
    Iterator<RawRecord> records = new CsvFormat().read(failing, new Chunk(0, 10, 1));

    assertThrows(UncheckedIOException.class, records::hasNext);
    assertThrows(IOException.class, () -> new CsvFormat().scan(failing));
  }

  @Test
  void aFileThatBecameShorterIsAFailure() {
    InputStream shorter = new ByteArrayInputStream("1,2\n3".getBytes(UTF_8));
    Iterator<RawRecord> records = new CsvFormat().read(shorter, new Chunk(0, 10, 1));

    assertTrue(records.hasNext());
    records.next();
    assertThrows(UncheckedIOException.class, records::hasNext);
  }

  private static CsvText text(String content) {
    return new CsvText(content.getBytes(UTF_8));
  }

  private static RawRecord record(long line, String text, String... fields) {
    return new RawRecord(line, text, Either.right(List.of(fields)));
  }

  private static RawRecord refused(long line, String text, RecordRule rule) {
    return new RawRecord(line, text, Either.left(rule));
  }
}
