package org.patronage.domain.feed;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * What one pass over a file's bytes tells about it.
 *
 * @param sha256 lower-case hexadecimal digest of the content: the file's identity (RULES 4)
 * @param header the column names of the first record, none for a file without any line
 * @param chunks the data lines, in order; empty where there are none
 */
public record FileContent(String sha256, Option<List<String>> header, List<Chunk> chunks)
    implements Serializable {

  public FileContent {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits");
    }
  }
}
