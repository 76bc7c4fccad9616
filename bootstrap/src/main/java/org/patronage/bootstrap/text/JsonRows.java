package org.patronage.bootstrap.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;

/**
 * An object a row, its fields in the order of the header.
 *
 * @param open what stands before the first row
 * @param between what stands between two rows
 * @param close what stands after the last row
 */
record JsonRows(String open, String between, String close) implements RowFormat {

  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  @Override
  public void write(Seq<String> header, Iterator<Seq<Option<String>>> rows, Writer out) {
    try {
      out.write(open);
      try (JsonGenerator json = JSON.createGenerator(out)) {
        json.setPrettyPrinter(new MinimalPrettyPrinter(between));
        while (rows.hasNext()) {
          object(header.zip(Rows.fitting(header, rows.next())), json);
        }
      }
      out.write(close);
      out.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException("writing rows as JSON", failed);
    }
  }

  private static void object(Seq<Tuple2<String, Option<String>>> cells, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (Tuple2<String, Option<String>> cell : cells) {
      json.writeFieldName(cell._1);
      json.writeString(cell._2.getOrNull());
    }
    json.writeEndObject();
  }
}
