package org.patronage.adapters.csv;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A record with quotation marks, which goes over several lines while a quoted field is open. */
final class Quotation {
  private static final CSVFormat RFC_4180 = CSVFormat.RFC4180;

  private final StringBuilder text;
  private boolean open;

  Quotation(String firstLine) {
    this.text = new StringBuilder(firstLine);
    this.open = isOdd(firstLine);
  }

  /** Whether the record goes on: its marks are odd in number, a doubled one counting twice. */
  boolean isOpen() {
    return open;
  }

  /** Adds a line; false, and nothing added, where the record would become too long. */
  boolean append(String line, int mostCharacters) {
    if (text.length() + 1 + line.length() > mostCharacters) {
      return false;
    }
    text.append('\n').append(line);
    open ^= isOdd(line);
    return true;
  }

  String text() {
    return text.toString();
  }

  /** The fields, none where the quoting is broken. */
  Option<List<String>> fields() {
    if (open) {
      return Option.none();
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(text.toString()), RFC_4180)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> fields = records.next().toList();
      return Option.when(!records.hasNext(), fields);
    } catch (IOException | UncheckedIOException broken) {
      return Option.none();
    }
  }

  private static boolean isOdd(String line) {
    return line.chars().filter(character -> character == '"').count() % 2 == 1;
  }
}
