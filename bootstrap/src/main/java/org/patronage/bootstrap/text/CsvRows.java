package org.patronage.bootstrap.text;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV, RFC 4180 but for the line ends. */
record CsvRows() implements RowFormat {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  @Override
  public void write(Seq<String> header, Iterator<Seq<Option<String>>> rows, Writer out) {
    try {
      // Not closed: that would close the writer, which is not ours.
      CSVPrinter printer = new CSVPrinter(out, FORMAT);
      printer.printRecord(header);
      while (rows.hasNext()) {
        printer.printRecord(Rows.fitting(header, rows.next()).map(Option::getOrNull));
      }
      printer.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException("writing rows as CSV", failed);
    }
  }
}
