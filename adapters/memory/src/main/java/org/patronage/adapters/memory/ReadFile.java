package org.patronage.adapters.memory;

import io.vavr.collection.Vector;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.feed.Rejection;

/** A file after validation: every data line is accepted or rejected. */
record ReadFile<O extends Observation>(Vector<Accepted<O>> accepted, Vector<Rejection> rejections) {

  LineCounts lines() {
    return new LineCounts(
        accepted.size() + rejections.size(), rejections.size(), accepted.count(Accepted::unusual));
  }
}
