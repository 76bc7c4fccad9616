package org.patronage.application.masking;

import io.vavr.collection.Seq;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.masking.MaskingKey;

/** Copies of all tables in which every identifier is replaced by its mask. */
public interface MaskedCopies {

  /**
   * Copies every table that stands, each at one pinned version, masked as {@link
   * org.patronage.domain.masking.MaskedTables} says. The copy is one when its manifest appears,
   * after everything else; nothing that stands is written over.
   *
   * @param directory where the copy is to be, new or empty
   * @return the tables of the copy
   * @throws InvalidRequestException if something is in the directory, or it is among the tables
   * @throws org.patronage.application.StorageException if a table cannot be read or its copy not be
   *     written, or the numbers of their rows differ; what was begun has no manifest then
   */
  Seq<MaskedCopy> make(String directory, MaskingKey key);
}
