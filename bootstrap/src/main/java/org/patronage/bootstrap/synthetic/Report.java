package org.patronage.bootstrap.synthetic;

import io.vavr.collection.Seq;

/**
 * What was written.
 *
 * @param files every file, in the order of writing
 */
public record Report(Seq<WrittenFile> files) {

  /** Lines of all files, headers included. */
  public long lines() {
    return files.map(WrittenFile::lines).sum().longValue();
  }

  /** Size of all files. */
  public long bytes() {
    return files.map(WrittenFile::bytes).sum().longValue();
  }
}
