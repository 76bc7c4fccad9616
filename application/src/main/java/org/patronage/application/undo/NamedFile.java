package org.patronage.application.undo;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.Ledger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Refusal;

/**
 * A file as a person names it.
 *
 * @param sha256 how its digest begins, empty where the name is enough
 */
record NamedFile(String name, String sha256) {
  private static final Pattern WITH_DIGEST = Pattern.compile("(.+)@([0-9a-f]{4,64})");
  private static final int SHOWN = 8;

  static NamedFile parse(String text) {
    Matcher with = WITH_DIGEST.matcher(text);
    return with.matches() ? new NamedFile(with.group(1), with.group(2)) : new NamedFile(text, "");
  }

  /** The one file that is meant: it is applied and can be undone, or it was undone before. */
  Either<Refusal, LedgerEntry> in(Ledger ledger) {
    Seq<LedgerEntry> named = ledger.named(name).filter(entry -> entry.sha256().startsWith(sha256));
    Seq<LedgerEntry> applied = named.filter(entry -> entry.status().isApplied());
    if (applied.size() > 1) {
      return Either.left(several(applied));
    }
    return applied
        .headOption()
        .map(entry -> undoable(entry, ledger))
        .getOrElse(
            () ->
                named
                    .lastOption()
                    .toEither(this::unknown)
                    .flatMap(entry -> undoneBefore(entry, ledger)));
  }

  /** Its content may be part of the history all the same, as an earlier file. */
  private static Either<Refusal, LedgerEntry> undoneBefore(LedgerEntry entry, Ledger ledger) {
    return ledger
        .appliedAs(entry.batchCode(), entry.sha256())
        .map(other -> inPlaceOf(entry, other))
        .getOrElse(() -> Either.right(entry));
  }

  private static Either<Refusal, LedgerEntry> inPlaceOf(LedgerEntry entry, LedgerEntry other) {
    String name = other.stamp().name();
    return refused(
        "%s made way for %s, which has the same content".formatted(entry.stamp().name(), name),
        "Undo that one: patronage undo " + name);
  }

  private static Either<Refusal, LedgerEntry> undoable(LedgerEntry entry, Ledger ledger) {
    String name = entry.stamp().name();
    if (entry.kind() == DeliveryKind.SEED) {
      return refused(
          name + " is the seed, which its feed's history begins with",
          "Correct it, then rebuild: patronage run --mode rebuild");
    }
    if (entry.kind() != DeliveryKind.FILE) {
      return refused(
          name + " is no file of a feed", "What PT says is corrected in the PT sources.");
    }
    if (entry.status() == DeliveryStatus.ADOPTED) {
      return refused(
          name + " was applied by the earlier pipeline, which kept no account of what it changed",
          "Let a correction land, which is taken as a new delivery, or rebuild.");
    }
    return ledger.sharesItsPlace(entry)
        ? refused(
            "Another file of the name %s and of the same time was applied, too".formatted(name),
            "What each of them led to cannot be told apart; rebuild without the wrong one.")
        : Either.right(entry);
  }

  private Refusal several(Seq<LedgerEntry> applied) {
    return new Refusal(
        "Several files of the name %s were applied".formatted(name),
        "Say which: " + applied.map(NamedFile::shown).mkString(", "));
  }

  private static String shown(LedgerEntry entry) {
    return "%s@%s of %s"
        .formatted(entry.stamp().name(), entry.sha256().substring(0, SHOWN), entry.stamp().time());
  }

  private Refusal unknown() {
    return new Refusal(
        "No file %s%s was applied".formatted(name, sha256.isEmpty() ? "" : "@" + sha256),
        "Look for its name: patronage sql \"SELECT name, status, event_time FROM file_ledger\"");
  }

  private static Either<Refusal, LedgerEntry> refused(String problem, String remedy) {
    return Either.left(new Refusal(problem, remedy));
  }
}
