package org.patronage.adapters.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.patronage.domain.feed.Chunk;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.RawRecord;

/** A file under test. */
final class CsvText {
  private static final CsvFormat FORMAT = new CsvFormat();

  private final byte[] bytes;

  CsvText(byte[] bytes) {
    this.bytes = bytes;
  }

  FileContent scan() {
    return scan(1 << 20);
  }

  FileContent scan(long chunkBytes) {
    try {
      return FORMAT.scan(new ByteArrayInputStream(bytes), chunkBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<RawRecord> records() {
    return records(scan());
  }

  List<RawRecord> records(FileContent content) {
    List<RawRecord> records = new ArrayList<>();
    for (Chunk chunk : content.chunks()) {
      int length = bytes.length - (int) chunk.offset();
      ByteArrayInputStream rest = new ByteArrayInputStream(bytes, (int) chunk.offset(), length);
      FORMAT.read(rest, chunk).forEachRemaining(records::add);
    }
    return records;
  }
}
