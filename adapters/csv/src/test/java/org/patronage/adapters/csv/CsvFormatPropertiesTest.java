package org.patronage.adapters.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.patronage.domain.feed.RawRecord;

class CsvFormatPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "a", "1", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "é", "\u0000", "\uFEFF", "\",\"");

  @Property
  void anyBytesCanBeRead(
      @ForAll("bytes") byte[] bytes, @ForAll @IntRange(min = 1, max = 40) int size) {
    CsvText file = new CsvText(bytes);

    List<RawRecord> records = file.records();

    long line = 1;
    for (RawRecord record : records) {
      assertTrue(record.line() > line);
      line = record.line();
    }
    assertEquals(records, file.records(file.scan(size)));
  }

  @Property
  void aWellFormedTableComesBackAsItWasWritten(@ForAll("tables") List<List<String>> rows)
      throws IOException {
    CSVFormat rfc = CSVFormat.RFC4180;
    StringWriter written = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(written, rfc)) {
      printer.printRecord("a", "b", "c");
      printer.printRecords(rows);
    }

    List<RawRecord> records = new CsvText(written.toString().getBytes(UTF_8)).records();

    List<List<String>> fields = new ArrayList<>();
    records.forEach(record -> fields.add(record.fields().get()));
    assertEquals(rows, fields);
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> pieces =
        Arbitraries.of(PIECES)
            .list()
            .ofMaxSize(60)
            .map(list -> String.join("", list).getBytes(UTF_8));
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    return Arbitraries.oneOf(pieces, noise);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> field =
        Arbitraries.strings().withChars("ab1 ,;\"\né€\u0000\uFFFD\uFFFE\t\\'#").ofMaxLength(8);
    return Arbitraries.strings()
        .alpha()
        .ofMinLength(1)
        .ofMaxLength(4)
        .flatMap(first -> field.list().ofSize(2).map(rest -> row(first, rest)))
        .list()
        .ofMaxSize(20);
  }

  private static List<String> row(String first, List<String> rest) {
    return List.of(first, rest.get(0), rest.get(1));
  }
}
