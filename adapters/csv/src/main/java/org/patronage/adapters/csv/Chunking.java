package org.patronage.adapters.csv;

import io.vavr.collection.List;
import java.util.ArrayList;
import org.patronage.domain.feed.Chunk;

/** Cuts data lines into chunks while their bytes pass by. */
final class Chunking implements Lines.Sink {
  private final Chunk whole;
  private final long chunkBytes;
  private final java.util.List<Chunk> chunks = new ArrayList<>();
  private long start;
  private long startLine;
  private long end;
  private long line;
  private boolean quoted;
  private boolean filled;

  Chunking(long offset, long firstLine, long chunkBytes) {
    this.whole = new Chunk(offset, 0, firstLine);
    this.chunkBytes = chunkBytes;
    this.start = offset;
    this.end = offset;
    this.startLine = firstLine;
    this.line = firstLine;
  }

  @Override
  public void take(byte[] bytes, int from, int to) {
    long before = end - from;
    for (int at = from; at < to; at++) {
      byte value = bytes[at];
      if (value == '\n') {
        line++;
        if (before + at + 1 - start >= chunkBytes) {
          cut(before + at + 1);
        }
      } else if (value == '"') {
        quoted = true;
      } else if (!filled) {
        filled = value < 0 || !Character.isWhitespace(value);
      }
    }
    end = before + to;
  }

  /** No chunk where only blanks went by. */
  List<Chunk> chunks() {
    if (!filled && !quoted) {
      return List.empty();
    }
    if (quoted) {
      return List.of(new Chunk(whole.offset(), end - whole.offset(), whole.firstLine()));
    }
    cut(end);
    return List.ofAll(chunks);
  }

  private void cut(long at) {
    if (at > start) {
      chunks.add(new Chunk(start, at - start, startLine));
      start = at;
      startLine = line;
    }
  }
}
