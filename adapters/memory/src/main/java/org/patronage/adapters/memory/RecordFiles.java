package org.patronage.adapters.memory;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.Chunk;
import org.patronage.domain.feed.ColumnOrder;
import org.patronage.domain.feed.HeaderDifference;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.feed.RawRecord;
import org.patronage.domain.feed.Rejection;
import org.patronage.domain.history.Feed;

/** Reads landed files whole. */
final class RecordFiles {
  private final SourceFileCatalog catalog;
  private final DelimitedFormat format;

  RecordFiles(SourceFileCatalog catalog, DelimitedFormat format) {
    this.catalog = catalog;
    this.format = format;
  }

  /**
   * Reads and validates a file.
   *
   * @throws StorageException if it cannot be read, or is shorter than when it was looked at
   * @throws IllegalArgumentException if its header is not the feed's
   */
  <O extends Observation> ReadFile<O> read(Feed<O> feed, CatalogedFile file) {
    List<Accepted<O>> accepted = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (Chunk chunk : file.content().chunks()) {
      ColumnOrder order = order(feed, file);
      for (RawRecord raw : records(file, chunk)) {
        Either<Rejection, Accepted<O>> read = feed.reading().read(raw, order);
        read.peek(accepted::add).peekLeft(rejections::add);
      }
    }
    return new ReadFile<>(Vector.ofAll(accepted), Vector.ofAll(rejections));
  }

  private List<RawRecord> records(CatalogedFile file, Chunk chunk) {
    List<RawRecord> records = new ArrayList<>();
    try (InputStream stream = catalog.open(file.file())) {
      stream.skipNBytes(chunk.offset());
      format.read(stream, chunk).forEachRemaining(records::add);
      return records;
    } catch (IOException | UncheckedIOException e) {
      throw new StorageException(
          "Cannot read " + file.file().uri(),
          "Check that nobody is writing it, then run again; no line of it was applied.",
          e);
    }
  }

  private static ColumnOrder order(Feed<?> feed, CatalogedFile file) {
    return file.content()
        .header()
        .toEither(() -> new HeaderDifference(none(), none(), none()))
        .flatMap(names -> feed.contract().order(names))
        .getOrElseThrow(difference -> new IllegalArgumentException(difference.text()));
  }

  private static io.vavr.collection.List<String> none() {
    return io.vavr.collection.List.empty();
  }
}
