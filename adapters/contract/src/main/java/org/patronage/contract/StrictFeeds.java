package org.patronage.contract;

import io.vavr.control.Option;
import org.patronage.application.delivery.FeedSource;
import org.patronage.application.delivery.FeedSources;
import org.patronage.domain.caregiver.CaregiverObservation;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.Fields;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.feed.RecordReading;
import org.patronage.domain.feed.RecordRule;
import org.patronage.domain.history.Feed;

/**
 * The feeds as they would be read by rules that are too strict, as a mistake in them would be:
 * ratings of odd tens are out of range, and no caregiver's benefits begin in May.
 */
final class StrictFeeds {
  private StrictFeeds() {}

  /** A rule that nothing should break. */
  private record Strict<O extends Observation>(
      RecordReading<O> reading, String column, String refused, RecordRule rule)
      implements RecordReading<O> {

    @Override
    public Option<Accepted<O>> parse(long line, Fields fields) {
      fields.read(fields.text(column), this::mild, rule);
      return reading.parse(line, fields);
    }

    private Option<String> mild(String text) {
      return Option.some(text).filter(value -> !value.matches(refused));
    }
  }

  static FeedSources of(FeedSources sources) {
    return new FeedSources(ratings(sources.disability()), caregivers(sources.caregiver()));
  }

  private static FeedSource<RatingObservation> ratings(FeedSource<RatingObservation> source) {
    Feed<RatingObservation> feed = source.feed();
    return new FeedSource<>(
        strict(feed, "CMBNED_DEGREE_DSBLTY", "[1357]0", RecordRule.PERCENTAGE_RANGE),
        source.folder(),
        source.begin(),
        Option.none());
  }

  private static FeedSource<CaregiverObservation> caregivers(
      FeedSource<CaregiverObservation> source) {
    return new FeedSource<>(
        strict(source.feed(), "Dispositioned_Date__c", "....-05-..", RecordRule.BEGIN_DATE_REAL),
        source.folder(),
        source.begin(),
        source
            .seed()
            .map(
                seed ->
                    new FeedSource.Seed<>(
                        strict(
                            seed.feed(),
                            "Status_Begin_Date",
                            "....-05-..",
                            RecordRule.BEGIN_DATE_REAL),
                        seed.location())));
  }

  private static <O extends Observation> Feed<O> strict(
      Feed<O> feed, String column, String refused, RecordRule rule) {
    return feed.readAs(feed.contract(), new Strict<>(feed.reading(), column, refused, rule));
  }
}
