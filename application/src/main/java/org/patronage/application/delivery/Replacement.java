package org.patronage.application.delivery;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LandedFile;

/**
 * The file that takes the place of another one. It has landed in the feed's folder, since landed
 * files are what later ones are worked out from again; its event time is the other one's.
 */
final class Replacement {
  private Replacement() {}

  /** The replacement that a withdrawal asks for, if it asks for one, or why it cannot be had. */
  static Either<Refusal, Option<CatalogedFile>> of(
      FeedSource<?> source, Withdrawal withdrawal, CatalogFiles files, Ledger ledger) {
    if (withdrawal.replacement().isEmpty()) {
      return Either.right(Option.none());
    }
    String name = withdrawal.replacement().get();
    return unreplaced(withdrawal.file(), ledger)
        .flatMap(former -> landed(source, name, files))
        .map(file -> files.look(file, placed(file, withdrawal.file())))
        .flatMap(file -> asNew(file, withdrawal.file(), ledger))
        .map(Option::some);
  }

  /** Two replacements of a file would stand beside each other. */
  private static Either<Refusal, LedgerEntry> unreplaced(LedgerEntry former, Ledger ledger) {
    return former.status() == DeliveryStatus.UNDONE
        ? ledger.replacementOf(former).map(other -> inPlace(former, other)).toEither(former).swap()
        : Either.right(former);
  }

  private static Refusal inPlace(LedgerEntry former, LedgerEntry other) {
    String name = other.stamp().name();
    return new Refusal(
        "%s is in the place of %s already, or of another file of its time"
            .formatted(name, former.stamp().name()),
        "Undo that one first: patronage undo %s; nothing was undone.".formatted(name));
  }

  private static Either<Refusal, LandedFile> landed(
      FeedSource<?> source, String name, CatalogFiles files) {
    return files
        .find(source.folder(), name)
        .filter(file -> source.feed().contract().matches(file.name()))
        .toEither(
            () ->
                new Refusal(
                    "There is no file %s of the feed %s in %s"
                        .formatted(name, source.feed().batchCode(), source.folder()),
                    "Let it land there first; nothing was undone."));
  }

  private static EventStamp placed(LandedFile file, LedgerEntry former) {
    return new EventStamp(former.stamp().time(), file.uri());
  }

  private static Either<Refusal, CatalogedFile> asNew(
      CatalogedFile file, LedgerEntry former, Ledger ledger) {
    String sha256 = file.content().sha256();
    if (former.sha256().equals(sha256)) {
      return Either.left(
          new Refusal(
              file.file().name() + " has the content of the file that it is to replace",
              "Let the corrected one land; nothing was undone."));
    }
    return ledger.hasApplied(former.batchCode(), sha256)
        ? Either.left(
            new Refusal(
                "The content of %s is part of the history already".formatted(file.file().name()),
                "To have it in the other one's place, undo it first; nothing was undone."))
        : Either.right(file);
  }
}
