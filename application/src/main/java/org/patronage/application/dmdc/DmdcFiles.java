package org.patronage.application.dmdc;

import org.patronage.domain.dmdc.DmdcFile;

/** The directory from which DMDC gets its files. */
public interface DmdcFiles {

  /**
   * Whether a file stands.
   *
   * @throws org.patronage.application.StorageException if the directory cannot be reached
   */
  boolean exists(DmdcFile file);

  /**
   * Writes the records that were prepared under a file's name, ordered by Batch_CD, EDIPI, then the
   * record; LF between lines, none after the last; UTF-8. The file appears whole or not at all; one
   * that stands is left as it is.
   *
   * @throws org.patronage.application.StorageException if it cannot be written
   */
  void write(DmdcFile file);
}
