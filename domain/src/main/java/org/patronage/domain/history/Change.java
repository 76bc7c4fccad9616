package org.patronage.domain.history;

import java.io.Serializable;
import org.patronage.domain.feed.EventStamp;

/** One change of a key's stored versions; a version is found by its stamp. */
public sealed interface Change extends Serializable {

  /** Whether a version holds from now on that did not, or that said something else (RULES 11). */
  boolean isNews();

  /** Whether what the version said before is taken back: it is gone, or says something else. */
  boolean isOvertaken();

  /** By how many versions the history grows with it. */
  Growth growth();

  /** The stamp of the version. */
  EventStamp stamp();

  /** A version that is not there yet. */
  record Insert(Version version) implements Change {
    @Override
    public EventStamp stamp() {
      return version.stamp();
    }

    @Override
    public Growth growth() {
      return Growth.by(version);
    }

    @Override
    public boolean isNews() {
      return version.audit().active();
    }

    @Override
    public boolean isOvertaken() {
      return false;
    }
  }

  /** A version that stands, with other cells; its stamp stays. */
  record Rewrite(Version before, Version version) implements Change {
    @Override
    public EventStamp stamp() {
      return version.stamp();
    }

    @Override
    public Growth growth() {
      return Growth.by(version).minus(Growth.by(before));
    }

    @Override
    public boolean isNews() {
      return version.audit().active() && (!before.audit().active() || isOvertaken());
    }

    @Override
    public boolean isOvertaken() {
      return !before.who().equals(version.who())
          || !before.entitlement().equals(version.entitlement());
    }
  }

  /** A version that, after a late arrival or a withdrawal, is no change any more. */
  record Remove(Version version) implements Change {
    @Override
    public EventStamp stamp() {
      return version.stamp();
    }

    @Override
    public Growth growth() {
      return Growth.NONE.minus(Growth.by(version));
    }

    @Override
    public boolean isNews() {
      return false;
    }

    @Override
    public boolean isOvertaken() {
      return true;
    }
  }
}
