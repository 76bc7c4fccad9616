package org.patronage.bootstrap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Iterator;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormatTest {

  private static final Seq<String> HEADER = List.of("feed", "reason");

  private static String written(RowFormat format, String... cells) {
    StringWriter out = new StringWriter();
    format.write(
        HEADER, List.of(cells).<Option<String>>map(Option::of).grouped(2).map(pair -> pair), out);
    return out.toString();
  }

  @Test
  void aTableAlignsItsColumnsAndLeavesNullBlank() {
    assertEquals(
        """
        feed   reason
        -----  ---------
        SCD    no date
        CG
        other  müßig 😀 x
        """,
        written(RowFormat.table(), "SCD", "no date", "CG", null, "other", "müßig 😀 x"));
  }

  @Test
  void aTableShowsControlCharactersAsBlanks() {
    assertEquals(
        "feed  reason\n----  ------\na b    [31m\n",
        written(RowFormat.table(), "a\nb", "\u001b[31m"));
  }

  @Test
  void aTableWritesACellThatIsWiderThanTheFirstThousandWhole() {
    Iterator<Seq<Option<String>>> rows =
        Iterator.range(0, 1001)
            .map(n -> n < 1000 ? "short" : "much longer than the others")
            .map(text -> List.of(Option.some(text), Option.some("end")));
    StringWriter out = new StringWriter();
    RowFormat.table().write(HEADER, rows, out);
    assertEquals(1003, out.toString().lines().count());
    assertTrue(out.toString().contains("\nshort  end\n"));
    assertTrue(out.toString().endsWith("\nmuch longer than the others  end\n"));
  }

  @Test
  void csvQuotesWhatNeedsItAndLeavesNullEmpty() {
    assertEquals(
        "feed,reason\nSCD,\"a \"\"b\"\", c\"\nCG,\n",
        written(RowFormat.csv(), "SCD", "a \"b\", c", "CG", null));
  }

  @Test
  void csvReadsBackAsItWasWhateverIsInACell() throws IOException {
    List<String> cells =
        List.of(
            "=cmd|' /C calc'!A0",
            "'; DROP TABLE patronage_unified; --",
            "a \"quoted\", one",
            "two\r\nlines",
            "../../etc/passwd",
            "\u0001\u001b[2J",
            " blanks ",
            "#no comment");
    String text = written(RowFormat.csv(), cells.toJavaArray(String[]::new));
    var read = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    assertEquals(cells, List.ofAll(read).tail().flatMap(row -> List.of(row.get(0), row.get(1))));
  }

  @Test
  void jsonIsOneArrayWithAnObjectALine() {
    assertEquals(
        """
        [
        {"feed":"SCD","reason":"a \\"b\\""},
        {"feed":"CG","reason":null}
        ]
        """,
        written(RowFormat.json(), "SCD", "a \"b\"", "CG", null));
  }

  @Test
  void jsonWithoutRowsIsAnEmptyArray() throws IOException {
    assertEquals(0, new ObjectMapper().readTree(written(RowFormat.json())).size());
  }

  @Test
  void jsonLinesAreObjectsAlone() {
    assertEquals(
        """
        {"feed":"SCD","reason":"x"}
        {"feed":"CG","reason":null}
        """,
        written(RowFormat.jsonLines(), "SCD", "x", "CG", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json", "jsonl"})
  void everyFormatWritesRowAfterRowAndHoldsNoMoreThanAThousand(String name) {
    int[] ahead = {0};
    int[] most = {0};
    Iterator<Seq<Option<String>>> rows =
        Iterator.range(0, 50_000)
            .map(
                n -> {
                  most[0] = Math.max(most[0], ++ahead[0]);
                  return List.of(Option.some("SCD"), Option.some("x"));
                });
    Writer out = new Sink(() -> ahead[0] = 0);
    RowFormat.parse(name).get().write(HEADER, rows, out);
    assertTrue(most[0] <= 2_000, () -> name + " was " + most[0] + " rows ahead");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json", "jsonl"})
  void everyFormatRefusesARowThatDoesNotFit(String name) {
    RowFormat format = RowFormat.parse(name).get();
    Seq<Seq<Option<String>>> rows = List.of(List.of(Option.some("alone")));
    assertThrows(
        IllegalArgumentException.class,
        () -> format.write(HEADER, rows.iterator(), new StringWriter()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "json", "jsonl"})
  void everyFormatLeavesTheWriterOpenAndSaysWhenItFails(String name) {
    RowFormat format = RowFormat.parse(name).get();
    Seq<Seq<Option<String>>> rows = List.of(List.of(Option.some("a"), Option.some("b")));
    assertThrows(
        UncheckedIOException.class,
        () -> format.write(HEADER, rows.iterator(), new BrokenWriter()));
  }

  @Test
  void anUnknownFormatIsRefusedWithTheKnownOnes() {
    assertEquals(
        "'xml' is no format; write table, csv, json or jsonl", RowFormat.parse("xml").getLeft());
  }

  /** Forgets what it is given, and tells when. */
  private static final class Sink extends Writer {
    private final Runnable onWrite;

    Sink(Runnable onWrite) {
      this.onWrite = onWrite;
    }

    @Override
    public void write(char[] text, int from, int length) {
      onWrite.run();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      throw new AssertionError("the writer is not the format's to close");
    }
  }

  private static final class BrokenWriter extends Writer {
    @Override
    public void write(char[] text, int from, int length) throws IOException {
      throw new IOException("disk full");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      throw new AssertionError("the writer is not the format's to close");
    }
  }
}
