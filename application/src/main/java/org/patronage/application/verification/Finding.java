package org.patronage.application.verification;

import io.vavr.collection.Seq;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Invariant;

/**
 * How an invariant stands in a feed.
 *
 * @param checked how many keys, versions, deliveries or sums were held against it
 * @param broken how many of them break it
 * @param where names of files, a few of them, or sums; empty where it holds, and where keys break
 *     it
 */
public record Finding(
    Invariant invariant, String batchCode, long checked, long broken, Seq<String> where) {

  private static final int NAMED = 3;

  /** Of many files a few, by their names. */
  static Seq<String> names(Seq<EventStamp> stamps) {
    Seq<String> names = stamps.map(EventStamp::name).distinct();
    int more = names.size() - NAMED;
    return more > 0 ? names.take(NAMED).append("and %d more".formatted(more)) : names;
  }

  public boolean holds() {
    return broken == 0;
  }

  /** It in words; names no person. */
  public String text() {
    return "\"%s\" does not hold in %s, %d of %d%s"
        .formatted(
            invariant.rule(),
            batchCode,
            broken,
            checked,
            where.isEmpty() ? "" : where.mkString(" (", ", ", ")"));
  }
}
