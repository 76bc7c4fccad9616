package org.patronage.domain.history;

import org.patronage.domain.feed.Observation;

/** Counts what the moments of one key came to. */
final class Counter {
  int duplicate;
  int unresolved;
  private int created;
  private int changed;
  private int unchanged;
  private int ptDriven;
  private int revised;

  void changed(Moment<?> moment, boolean first) {
    boolean stood = moment.remaining().isPresent();
    if (moment.delivered().isPresent()) {
      count(stood, first);
    } else if (!stood && moment.isSweep()) {
      ptDriven++;
    } else if (!stood) {
      revised++;
    }
  }

  /** A sweep that moves to another delivery is that one's as little as a record read again. */
  void sweptAgain(Moment<?> moment) {
    revised += moment.remaining().isPresent() ? 0 : 1;
  }

  private void count(boolean stood, boolean first) {
    if (stood) {
      unchanged++;
    } else if (first) {
      created++;
    } else {
      changed++;
    }
  }

  <O extends Observation> void unchanged(Moment<O> moment) {
    unchanged += moment.delivered().isPresent() ? 1 : 0;
  }

  Tally tally(Chain chain) {
    return new Tally(
        duplicate,
        created,
        changed,
        unchanged,
        unresolved,
        chain.expired(),
        ptDriven,
        revised + chain.rewritten());
  }
}
