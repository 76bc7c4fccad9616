package org.patronage.bootstrap.text;

import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Aligned columns. The header and the first {@value #LOOKED_AT} rows decide the widths; a longer
 * cell further down is written whole and shifts its own line.
 */
record TextTable() implements RowFormat {

  private static final int LOOKED_AT = 1000;

  @Override
  public void write(Seq<String> header, java.util.Iterator<Seq<Option<String>>> rows, Writer out) {
    Iterator<Seq<String>> lines = Iterator.ofAll(rows).map(row -> cells(header, row));
    Seq<Seq<String>> first = Vector.ofAll(lines.take(LOOKED_AT));
    Seq<Integer> widths = widths(first.prepend(header));
    Seq<String> rule = widths.map("-"::repeat);
    try {
      for (Seq<String> line : Iterator.concat(Vector.of(header, rule), first, lines)) {
        out.write(aligned(line, widths) + "\n");
      }
      out.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException("writing a table of rows", failed);
    }
  }

  private static Seq<String> cells(Seq<String> header, Seq<Option<String>> row) {
    return Rows.fitting(header, row).map(cell -> OneLine.of(cell.getOrElse("")));
  }

  private static Seq<Integer> widths(Seq<Seq<String>> lines) {
    return lines
        .map(line -> line.map(TextTable::width))
        .reduce((one, other) -> one.zipWith(other, Math::max));
  }

  private static String aligned(Seq<String> line, Seq<Integer> widths) {
    return line.zipWith(widths, TextTable::padded).mkString("  ").stripTrailing();
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(Math.max(0, width - width(cell)));
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
