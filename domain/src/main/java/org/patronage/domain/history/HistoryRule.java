package org.patronage.domain.history;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;
import java.util.Comparator;
import org.patronage.domain.feed.Observation;

/**
 * A feed's rule for one key: what a version is, given the one before it. Pure and serializable: it
 * travels to the data, and the same object runs in Spark and in memory.
 */
public interface HistoryRule<O extends Observation> extends Serializable {

  /** What {@code observation} means after {@code before}; none before a key's first version. */
  Decision decide(Option<Version> before, O observation, Evidence evidence);

  /**
   * What a PT source's {@code Y} means for a key that the file at hand does not mention (RULES 7).
   */
  Decision sweep(Option<Version> before);

  /**
   * What a version means that stands, now that {@code before} stands before it: one without an
   * observation of its own (a PT sweep, a seed, a file that is gone), or whose observation could
   * not be stored by itself.
   */
  Decision reconsider(Option<Version> before, Standing standing);

  /**
   * Whether such a version says something where no version is before it any more: a seed does, a PT
   * sweep does not.
   */
  boolean standsAlone(Standing standing);

  /**
   * The columns of {@code patronage_unified} by which alone {@link #decide} tells that an
   * observation says nothing new; the others it only carries on. What the lookup knows of a person
   * must not make anything new of such an observation.
   */
  List<String> compared();

  /** Which of several observations of a key in one file counts: the greatest (RULES 5). */
  Comparator<O> precedence();
}
