package org.patronage.application.delivery;

import io.vavr.collection.Seq;
import java.io.InputStream;
import org.patronage.domain.feed.LandedFile;

/** The folders in which files land. What stands there is immutable to this program. */
public interface SourceFileCatalog {

  /**
   * The files right below a folder, in any order; subfolders are passed over.
   *
   * @throws org.patronage.application.StorageException if the folder is missing or unreadable
   */
  Seq<LandedFile> list(String folder);

  /**
   * One file by its place, for files that are configured by name.
   *
   * @throws org.patronage.application.StorageException if it is missing
   */
  LandedFile find(String location);

  /**
   * A file's bytes from its beginning; the caller closes the stream.
   *
   * @throws org.patronage.application.StorageException if it is missing or unreadable
   */
  InputStream open(LandedFile file);
}
