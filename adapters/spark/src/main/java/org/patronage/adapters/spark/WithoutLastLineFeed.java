package org.patronage.adapters.spark;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Holds a line feed back until something follows it. */
final class WithoutLastLineFeed extends FilterOutputStream {
  private boolean held;

  WithoutLastLineFeed(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    release();
    if (value == '\n') {
      held = true;
    } else {
      out.write(value);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return;
    }
    release();
    held = bytes[offset + length - 1] == '\n';
    out.write(bytes, offset, held ? length - 1 : length);
  }

  private void release() throws IOException {
    if (held) {
      out.write('\n');
      held = false;
    }
  }
}
