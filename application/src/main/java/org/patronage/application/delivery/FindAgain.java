package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Supplier;
import org.patronage.application.StorageException;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.HeaderDifference;
import org.patronage.domain.feed.LandedFile;
import org.patronage.domain.history.Feed;

/**
 * Finds the files of ledger entries, to read them again (RULES 9). They go by content: a correction
 * may have taken a file's name, and the landing folder may have moved.
 */
public final class FindAgain {
  private final CatalogFiles files;
  private final SourceFileCatalog catalog;
  private final FeedSources sources;

  public FindAgain(CatalogFiles files, SourceFileCatalog catalog, FeedSources sources) {
    this.files = files;
    this.catalog = catalog;
    this.sources = sources;
  }

  /**
   * The applied files of a feed after {@code from}. One that the earlier pipeline took and whose
   * header is not the feed's is passed over: nobody can read it again, and its versions stand, as
   * those do whose files were gone before the adoption.
   *
   * @return the files, or why one of them cannot be read again
   */
  public Either<Refusal, Seq<CatalogedFile>> after(EventStamp from, Feed<?> feed, Ledger ledger) {
    return Either.sequenceRight(
            ledger
                .filesAfter(feed.batchCode(), from)
                .map(entry -> find(entry, ledger).flatMap(file -> readable(entry, file, feed))))
        .map(found -> found.flatMap(file -> file));
  }

  /**
   * The files behind ledger entries.
   *
   * @return the files, each in its entry's place, or why one of them cannot be had
   */
  public Either<Refusal, Seq<CatalogedFile>> of(Seq<LedgerEntry> entries, Ledger ledger) {
    return Either.sequenceRight(entries.map(entry -> find(entry, ledger)));
  }

  private static Either<Refusal, Option<CatalogedFile>> readable(
      LedgerEntry entry, CatalogedFile file, Feed<?> feed) {
    Option<HeaderDifference> foreign = feed.contract().foreign(file.content().header());
    if (foreign.isEmpty()) {
      return Either.right(Option.some(file));
    }
    return entry.status() == DeliveryStatus.ADOPTED
        ? Either.right(Option.none())
        : Either.left(unreadable(entry, foreign.get()));
  }

  private Either<Refusal, CatalogedFile> find(LedgerEntry entry, Ledger ledger) {
    return places(entry, ledger)
        .toStream()
        .flatMap(uri -> tried(() -> look(catalog.find(uri), entry)))
        .find(file -> isOf(entry, file))
        .orElse(() -> beside(entry))
        .toEither(() -> gone(entry));
  }

  /** Where the content was seen: as it was taken, and as it came again. */
  private Seq<String> places(LedgerEntry entry, Ledger ledger) {
    return ledger
        .placesOf(entry.batchCode(), entry.sha256())
        .prepend(entry.stamp().uri())
        .appendAll(seedOf(entry))
        .distinct();
  }

  private Option<String> seedOf(LedgerEntry entry) {
    return source(entry)
        .filter(source -> entry.kind() == DeliveryKind.SEED)
        .flatMap(source -> source.seed().map(FeedSource.Seed::location));
  }

  private Option<FeedSource<?>> source(LedgerEntry entry) {
    return sources.all().find(one -> one.feed().batchCode().equals(entry.batchCode()));
  }

  /** What lies beside its place, or in its feed's folder as it is now, and has its size. */
  private Option<CatalogedFile> beside(LedgerEntry entry) {
    String uri = entry.stamp().uri();
    return List.of(uri.substring(0, uri.lastIndexOf('/')))
        .appendAll(source(entry).map(FeedSource::folder))
        .toStream()
        .flatMap(folder -> tried(() -> catalog.list(folder)))
        .flatMap(listed -> listed)
        .filter(file -> file.size() == entry.size())
        .flatMap(file -> tried(() -> look(file, entry)))
        .find(file -> isOf(entry, file));
  }

  private CatalogedFile look(LandedFile file, LedgerEntry entry) {
    return files.look(file, entry.stamp());
  }

  private static boolean isOf(LedgerEntry entry, CatalogedFile file) {
    return file.content().sha256().equals(entry.sha256());
  }

  private static <T> Option<T> tried(Supplier<T> reading) {
    try {
      return Option.some(reading.get());
    } catch (StorageException gone) {
      return Option.none();
    }
  }

  private static Refusal gone(LedgerEntry entry) {
    return new Refusal(
        needed(entry) + " is not in the landing folder as it was",
        "put a file of that content back, under any name");
  }

  private static Refusal unreadable(LedgerEntry entry, HeaderDifference foreign) {
    return new Refusal(
        needed(entry) + " cannot be read any more: " + foreign.text(),
        "go on with the feed's columns as they were when it was taken");
  }

  private static String needed(LedgerEntry entry) {
    return entry.stamp().name() + ", which was applied before and is needed again,";
  }
}
