package org.patronage.contract;

import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicLong;
import org.patronage.application.delivery.FeedSource;
import org.patronage.application.delivery.FeedSources;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.Fields;
import org.patronage.domain.feed.RecordReading;
import org.patronage.domain.history.Feed;

/** Counts how often a line is read, in this process, wherever the reading has travelled. */
record CountedReading(RecordReading<RatingObservation> reading)
    implements RecordReading<RatingObservation> {
  private static final AtomicLong LINES = new AtomicLong();

  static long lines() {
    return LINES.get();
  }

  @Override
  public Option<Accepted<RatingObservation>> parse(long line, Fields fields) {
    LINES.incrementAndGet();
    return reading.parse(line, fields);
  }

  static FeedSources of(FeedSources sources) {
    FeedSource<RatingObservation> source = sources.disability();
    Feed<RatingObservation> feed = source.feed();
    return new FeedSources(
        new FeedSource<>(
            feed.readAs(feed.contract(), new CountedReading(feed.reading())),
            source.folder(),
            source.begin(),
            Option.none()),
        sources.caregiver());
  }
}
