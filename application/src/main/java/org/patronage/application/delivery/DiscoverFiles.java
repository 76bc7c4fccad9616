package org.patronage.application.delivery;

import io.vavr.collection.Seq;
import java.time.Instant;
import org.patronage.domain.feed.LandedFile;

/** Finds the files of a feed that have not been taken yet (RULES 4). */
public final class DiscoverFiles {
  private final SourceFileCatalog catalog;

  public DiscoverFiles(SourceFileCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The files to look at, in the order in which they are to be taken.
   *
   * @param before files modified at or after it are not due yet
   */
  public Seq<LandedFile> discover(FeedSource<?> source, Ledger ledger, Instant before) {
    return catalog
        .list(source.folder())
        .filter(file -> source.feed().contract().matches(file.name()))
        .filter(file -> !file.modified().isBefore(source.begin()))
        .filter(file -> file.modified().isBefore(before))
        .reject(ledger::knows)
        .sortBy(LandedFile::stamp);
  }
}
