package org.patronage.adapters.csv;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.domain.feed.Chunk;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.RawRecord;

/**
 * Comma-separated values (RULES 2, 5). A quoted field may hold commas and line breaks, the latter
 * read as {@code \n}; a byte order mark at the file's beginning and {@code \r} at a line's end are
 * no content. A record whose quoting is broken, which is not UTF-8, or which is longer than {@link
 * Lines#LONGEST} is refused by itself, and reading goes on with the next physical line.
 */
public record CsvFormat() implements DelimitedFormat {
  private static final long CHUNK_BYTES = 32L << 20;

  /**
   * {@inheritDoc}
   *
   * <p>Chunks have about 32 MB; a file with a quotation mark after its header is one chunk, since
   * any of its line breaks may stand inside a field.
   */
  @Override
  public FileContent scan(InputStream file) throws IOException {
    return scan(file, CHUNK_BYTES);
  }

  FileContent scan(InputStream file, long chunkBytes) throws IOException {
    Digested bytes = new Digested(file);
    Lines lines = new Lines(bytes, 1);
    lines.skipByteOrderMark();
    Option<RawRecord> header = new Records(lines).header();
    Chunking chunking = new Chunking(lines.offset(), lines.number(), chunkBytes);
    lines.drain(chunking);
    return new FileContent(bytes.sha256(), header.map(Header::names), chunking.chunks());
  }

  @Override
  public Iterator<RawRecord> read(InputStream stream, Chunk chunk) {
    return new Records(new Lines(new Section(stream, chunk.length()), chunk.firstLine()));
  }
}
