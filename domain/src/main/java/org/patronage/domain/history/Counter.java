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
