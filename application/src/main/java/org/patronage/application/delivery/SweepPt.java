package org.patronage.application.delivery;

import io.vavr.control.Option;
import java.time.Duration;
import org.patronage.application.identity.PtSources;
import org.patronage.application.identity.PtState;
import org.patronage.application.run.RunListener;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Feed;

/** Sweeps the PT sources by themselves, where no file has swept them as they are (RULES 7). */
public final class SweepPt {
  private final FeedSources sources;
  private final TakeDelivery taking;
  private final PtSources pt;
  private final RunListener listener;

  public SweepPt(FeedSources sources, TakeDelivery taking, PtSources pt, RunListener listener) {
    this.sources = sources;
    this.taking = taking;
    this.pt = pt;
    this.listener = listener;
  }

  /** What the PT sources are now. */
  PtState state() {
    return pt.state();
  }

  /**
   * Sweeps, if that is due.
   *
   * @return none where it is not, or no rating has come before
   */
  Option<LedgerEntry> sweep(PtState state, TakeDelivery.Terms terms) {
    Feed<RatingObservation> feed = sources.disability().feed();
    boolean swept = terms.before().sweptPt(feed.batchCode()).contains(state.fingerprint());
    return terms
        .before()
        .newest(feed.batchCode())
        .filter(newest -> !swept)
        .map(newest -> sweep(feed, after(newest, state.stamp()), state, terms));
  }

  private LedgerEntry sweep(
      Feed<RatingObservation> feed, EventStamp stamp, PtState state, TakeDelivery.Terms terms) {
    listener.step("PT");
    return taking.takePt(feed, stamp, state.fingerprint(), terms);
  }

  /** The PT table's own stamp, moved on where something newer has been applied already. */
  private static EventStamp after(EventStamp newest, EventStamp pt) {
    return newest.isBefore(pt)
        ? pt
        : new EventStamp(newest.time().plus(Duration.ofMillis(1)), pt.uri());
  }
}
