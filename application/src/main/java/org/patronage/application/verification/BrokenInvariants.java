package org.patronage.application.verification;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import org.patronage.domain.history.Invariant;

/** How a write is refused that breaks invariants, or has broken them; names no person. */
public final class BrokenInvariants {
  private static final String LOOK =
      " `patronage verify` looks at everything and says how to see the rows; docs/operations.md"
          + " says what to do.";

  private BrokenInvariants() {}

  /**
   * Of something that was worked out and not written.
   *
   * @param doing what was to be written, such as a file's name
   * @param place the table
   * @param keys how many keys would break each invariant
   */
  public static BrokenInvariantException planned(
      String doing, String place, Map<Invariant, Long> keys) {
    return new BrokenInvariantException(
        "%s would break what holds of %s: %s".formatted(doing, place, words(keys)),
        "Nothing of it was applied, and it does not count as taken." + LOOK);
  }

  /** Of a delivery whose lines and records do not add up, before anything of it is written. */
  public static BrokenInvariantException counts(String doing) {
    return new BrokenInvariantException(
        "\"%s\" does not hold for %s".formatted(Invariant.COUNTS_ADD_UP.rule(), doing),
        "Nothing of it was applied, and it does not count as taken. Do not use this version of the"
            + " program.");
  }

  /**
   * Of something that was written and taken back.
   *
   * @param version of the table, which it stands at again
   */
  public static BrokenInvariantException takenBack(
      String doing, String place, String what, long version) {
    return new BrokenInvariantException(
        "%s broke what holds of %s: %s".formatted(doing, place, what),
        "The table was put back to its version %d, and nothing of it counts as taken."
                .formatted(version)
            + LOOK);
  }

  /**
   * Of something that was written and cannot be taken back, since others wrote after it.
   *
   * @param version of the table that it made
   */
  public static BrokenInvariantException standing(
      String doing, String place, String what, long version) {
    return new BrokenInvariantException(
        "%s broke what holds of %s: %s".formatted(doing, place, what),
        "Its version %d stands, since somebody else changed rows after it. Have them stop, and"
                .formatted(version)
            + " restore a backup or that version's predecessor."
            + LOOK);
  }

  /** Invariants and how many keys break each. */
  public static String words(Map<Invariant, Long> keys) {
    return List.of(Invariant.values())
        .flatMap(invariant -> keys.get(invariant).map(count -> words(invariant, count)))
        .mkString(", ");
  }

  private static String words(Invariant invariant, long keys) {
    return "\"%s\" does not hold for %d %s"
        .formatted(invariant.rule(), keys, keys == 1 ? "key" : "keys");
  }
}
