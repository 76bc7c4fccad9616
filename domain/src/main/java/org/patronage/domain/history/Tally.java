package org.patronage.domain.history;

import java.io.Serializable;

/**
 * What a delivery did to the history, counted.
 *
 * @param duplicate observations of a key that another one of the same file outranks
 * @param created records that led to the first version of a key
 * @param changed records that led to a further version
 * @param unchanged records that said nothing new
 * @param unresolved records that wait for an identity
 * @param expired versions that were active and are no more
 * @param ptDriven versions that a PT source led to, without a record
 * @param revised versions of other deliveries that a late arrival or a withdrawal added, rewrote or
 *     removed
 */
public record Tally(
    long duplicate,
    long created,
    long changed,
    long unchanged,
    long unresolved,
    long expired,
    long ptDriven,
    long revised)
    implements Serializable {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(
        duplicate + other.duplicate,
        created + other.created,
        changed + other.changed,
        unchanged + other.unchanged,
        unresolved + other.unresolved,
        expired + other.expired,
        ptDriven + other.ptDriven,
        revised + other.revised);
  }

  /** Records that count, one a key and file: what validation accepted less the duplicates. */
  public long accepted() {
    return created + changed + unchanged + unresolved;
  }

  /** Whether the history is another one now. */
  public boolean changesHistory() {
    return created + changed + expired + ptDriven + revised > 0;
  }
}
