package org.patronage.application.delivery;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Supplier;
import org.patronage.application.StorageException;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.FileContent;
import org.patronage.domain.feed.LandedFile;

/** Looks into files: what their content is, and whether it still is what was taken. */
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

  /**
   * The files behind ledger entries, for reading them again. Where a file has other content by now,
   * as a correction of its name has, a file of its content beside it will do as well.
   *
   * @return the files, or the name of one whose content is gone
   */
  public Either<String, Seq<CatalogedFile>> again(Seq<LedgerEntry> entries) {
    return Either.sequenceRight(entries.map(this::again));
  }

  private Either<String, CatalogedFile> again(LedgerEntry entry) {
    return readable(() -> look(catalog.find(entry.stamp().uri()), entry.stamp()))
        .filter(file -> isOf(entry, file))
        .orElse(() -> beside(entry))
        .toEither(entry.stamp().name());
  }

  private Option<CatalogedFile> beside(LedgerEntry entry) {
    String uri = entry.stamp().uri();
    String folder = uri.substring(0, uri.lastIndexOf('/'));
    return readable(() -> catalog.list(folder))
        .toStream()
        .flatMap(files -> files)
        .filter(file -> file.size() == entry.size())
        .flatMap(file -> readable(() -> look(file, entry.stamp())))
        .find(file -> isOf(entry, file));
  }

  private static boolean isOf(LedgerEntry entry, CatalogedFile file) {
    return file.content().sha256().equals(entry.sha256());
  }

  private static <T> Option<T> readable(Supplier<T> reading) {
    try {
      return Option.some(reading.get());
    } catch (StorageException gone) {
      return Option.none();
    }
  }
}
