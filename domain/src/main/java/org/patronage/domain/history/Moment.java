package org.patronage.domain.history;

import java.util.Comparator;
import java.util.Optional;
import org.patronage.domain.feed.Observation;

/**
 * Everything that one event says of one key: the file's records, a sweep, a version that stands.
 */
final class Moment<O extends Observation> {
  private Version standing;
  private boolean swept;
  private boolean withdrawn;
  private Arrival<O> record;
  private O observation;
  private long line;
  private int delivered;

  void stand(Version version) {
    if (standing == null || version.audit().active()) {
      standing = version;
    }
  }

  void add(Comparator<O> precedence, Arrival<O> arrival) {
    if (arrival instanceof Arrival.Delivered<O> own) {
      delivered++;
      outrank(precedence, own, own.observation(), own.line());
    } else if (arrival instanceof Arrival.Replayed<O> again) {
      outrank(precedence, again, again.observation(), again.line());
    } else if (arrival instanceof Arrival.Withdrawn<O> || arrival instanceof Arrival.Moved<O>) {
      withdrawn = true;
    } else {
      // Swept, or Kept: from here on a Y.
      swept = true;
    }
  }

  /** A record that both is taken up and read again is the delivery's. */
  private void outrank(Comparator<O> precedence, Arrival<O> arrival, O said, long at) {
    int order = observation == null ? 1 : precedence.compare(said, observation);
    boolean same = order == 0 && at == line && arrival instanceof Arrival.Delivered<O>;
    if (order > 0 || (order == 0 && at > line) || same) {
      record = arrival;
      observation = said;
      line = at;
    }
  }

  boolean hasArrival() {
    return record != null || swept || withdrawn;
  }

  /** Whether what stands here, if anything does, is no evidence any more. */
  boolean isWithdrawn() {
    return withdrawn;
  }

  boolean isSweep() {
    return swept && record == null;
  }

  /** The delivery's record that counts, empty where there is none. */
  Optional<Arrival.Delivered<O>> delivered() {
    return record instanceof Arrival.Delivered<O> own ? Optional.of(own) : Optional.empty();
  }

  /** The record that counts, as one that may wait, whether delivered now or read again. */
  Optional<Arrival.Delivered<O>> record() {
    return record == null
        ? Optional.empty()
        : Optional.of(new Arrival.Delivered<>(record.stamp(), line, observation));
  }

  /** Records of the delivery that another one outranks. */
  int duplicates() {
    return record instanceof Arrival.Delivered<O> ? delivered - 1 : delivered;
  }

  Optional<Version> standing() {
    return Optional.ofNullable(standing);
  }

  /** The version that stands and was not withdrawn. */
  Optional<Version> remaining() {
    return withdrawn ? Optional.empty() : standing();
  }

  Optional<O> observation() {
    return Optional.ofNullable(observation);
  }
}
