package org.patronage.adapters.csv;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The physical lines of a stream, ended by {@code \n} alone; {@code \r} before it, or before the
 * stream's end, belongs to the end too. Holds a window of the stream, never more than one line that
 * may be a record.
 */
final class Lines {
  /** In bytes; a longer line is no record of any feed. */
  static final int LONGEST = 1 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream stream;
  private byte[] bytes = new byte[1 << 16];
  private int from;
  private int to;
  private long offset;
  private long number;

  Lines(InputStream stream, long firstLine) {
    this.stream = stream;
    this.number = firstLine;
  }

  /** What is told of the rest of a stream. */
  interface Sink {
    void take(byte[] bytes, int from, int to);
  }

  /** Where the next line begins, in bytes from the stream's beginning. */
  long offset() {
    return offset;
  }

  /** The next line's number. */
  long number() {
    return number;
  }

  void skipByteOrderMark() throws IOException {
    int length = BYTE_ORDER_MARK.length;
    while (to - from < length && fill()) {}
    if (to - from >= length
        && Arrays.equals(bytes, from, from + length, BYTE_ORDER_MARK, 0, length)) {
      consume(length);
    }
  }

  /** The next line, none at the end of the stream. */
  Option<Line> next() throws IOException {
    int length = length();
    if (length == 0 && from == to) {
      return Option.none();
    }
    Line line = LineText.line(number, bytes, from, length);
    number++;
    consume(length);
    skipEnd();
    return Option.some(line);
  }

  /** Gives the rest of the stream to {@code sink}, block by block. */
  void drain(Sink sink) throws IOException {
    do {
      sink.take(bytes, from, to);
      consume(to - from);
    } while (fill());
  }

  /** Up to the line's end, or to some place after {@link #LONGEST} bytes of it. */
  private int length() throws IOException {
    int length = 0;
    do {
      int end = indexOfEnd(from + length);
      length = end - from;
      if (end < to) {
        return length;
      }
    } while (length <= LONGEST && fill());
    return length;
  }

  private int indexOfEnd(int start) {
    byte[] window = bytes;
    int limit = to;
    int at = start;
    while (at < limit && window[at] != '\n') {
      at++;
    }
    return at;
  }

  private void skipEnd() throws IOException {
    do {
      int end = indexOfEnd(from);
      boolean ended = end < to;
      consume(end - from + (ended ? 1 : 0));
      if (ended) {
        return;
      }
    } while (fill());
  }

  private void consume(int count) {
    from += count;
    offset += count;
  }

  /** Reads on behind what is still wanted; false at the end of the stream. */
  private boolean fill() throws IOException {
    System.arraycopy(bytes, from, bytes, 0, to - from);
    to -= from;
    from = 0;
    if (to == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    int count = stream.read(bytes, to, bytes.length - to);
    to += Math.max(count, 0);
    return count >= 0;
  }
}
