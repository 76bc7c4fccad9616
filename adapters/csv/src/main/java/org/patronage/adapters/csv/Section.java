package org.patronage.adapters.csv;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream, so many of them and not one more. */
final class Section extends FilterInputStream {
  private long left;

  Section(InputStream stream, long length) {
    super(stream);
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EOFException if the stream ends before the section does
   */
  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = in.read(into, at, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("the file is shorter than when it was looked at");
    }
    left -= count;
    return count;
  }
}
