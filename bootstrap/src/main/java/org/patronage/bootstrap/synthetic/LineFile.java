package org.patronage.bootstrap.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written line by line and counts what it gets. */
final class LineFile implements Closeable {

  private static final int ENOUGH_TO_WRITE = 1 << 16;

  private final OutputStream out;
  private final Line line = new Line();
  private long lines;
  private long badLines;
  private long bytes;

  LineFile(Path path) throws IOException {
    out = Files.newOutputStream(path);
  }

  /** The line at hand; {@link #end()} ends it. */
  Line line() {
    return line;
  }

  void end() throws IOException {
    line.end();
    lines++;
    if (line.length() >= ENOUGH_TO_WRITE) {
      flush();
    }
  }

  /** Ends a line that a reader must reject. */
  void endBad() throws IOException {
    badLines++;
    end();
  }

  void whole(String text) throws IOException {
    line.text(text);
    end();
  }

  WrittenFile written(String path) {
    return new WrittenFile(path, lines, badLines, bytes);
  }

  long badLines() {
    return badLines;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  private void flush() throws IOException {
    byte[] taken = line.take().getBytes(StandardCharsets.UTF_8);
    bytes += taken.length;
    out.write(taken);
  }
}
