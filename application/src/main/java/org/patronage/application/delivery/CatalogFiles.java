package org.patronage.application.delivery;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.patronage.application.StorageException;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.LandedFile;

/** Looks into files: what their content is. */
public final class CatalogFiles {
  private final SourceFileCatalog catalog;
  private final DelimitedFormat format;

  public CatalogFiles(SourceFileCatalog catalog, DelimitedFormat format) {
    this.catalog = catalog;
    this.format = format;
  }

  /**
   * Reads a file once.
   *
   * @throws StorageException if it cannot be read
   */
  public CatalogedFile look(LandedFile file, EventStamp stamp) {
    try (InputStream stream = catalog.open(file)) {
      FileContent content = format.scan(stream);
      return new CatalogedFile(file, content, stamp);
    } catch (IOException e) {
      throw new StorageException(
          "Cannot read " + file.uri(),
          "Check that it is complete and readable, then run again; no line of it was applied.",
          e);
    }
  }

  /**
   * Reads a file that is configured by its place, as if it had been modified at {@code time}.
   *
   * @throws StorageException if it is missing or cannot be read
   */
  public CatalogedFile lookAt(String location, Instant time) {
    LandedFile file = catalog.find(location);
    return look(file, new EventStamp(time, file.uri()));
  }

  /** A file of a folder by its name, none where it has not landed there. */
  public Option<LandedFile> find(String folder, String name) {
    return catalog.list(folder).find(file -> file.name().equals(name));
  }
}
