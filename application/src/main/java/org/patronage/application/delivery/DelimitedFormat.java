package org.patronage.application.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Iterator;
import org.patronage.domain.feed.Chunk;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.RawRecord;

/**
 * How bytes become records: lines, quoting, encoding (RULES 2, 5). Travels to where the bytes are.
 */
public interface DelimitedFormat extends Serializable {

  /**
   * Reads a file once from end to end, in constant memory, for its digest, its header and the
   * chunks that its data may be read in.
   *
   * @throws IOException if the stream fails; bad content is no failure
   */
  FileContent scan(InputStream file) throws IOException;

  /**
   * The records of one chunk in their order; blank lines are no records.
   *
   * @param stream stands at the chunk's first byte
   * @throws java.io.UncheckedIOException while iterating, if the stream fails
   */
  Iterator<RawRecord> read(InputStream stream, Chunk chunk);
}
