package org.patronage.application.history;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * What is found of a feed in a history that another program wrote (RULES 4); counts alone.
 *
 * @param newest the newest event time, none where the feed has no version
 * @param unplaced versions without event time, file name or {@code RecordStatus}
 * @param sharedEvent versions of which another one has the same key, event time and file name
 * @param newestEnded keys whose newest version is not active, those without an active one among
 *     them: what comes next would not follow on it, and forget its {@code Y}
 * @param severalActive keys with more than one active version
 * @param otherForm versions with an ICN or a date in another form than {@link
 *     org.patronage.domain.history.StoredForm}, which no record of that person will be equal to
 */
public record FeedSurvey(
    Option<Instant> newest,
    long unplaced,
    long sharedEvent,
    long newestEnded,
    long severalActive,
    long otherForm) {

  /** A feed without a version. */
  public static final FeedSurvey NOTHING = new FeedSurvey(Option.none(), 0, 0, 0, 0, 0);

  /** Why no history can be continued from it, as a statement; none where it can. */
  public Option<String> refusal() {
    return statement(
        List.of(
            Tuple.of(unplaced, "versions have no event time, file name or RecordStatus"),
            Tuple.of(sharedEvent, "versions share key, event time and file name with another"),
            Tuple.of(newestEnded, "keys have a newest version that is not active")));
  }

  /** What somebody should look at though the history goes on, as a statement; none if nothing. */
  public Option<String> warning() {
    return statement(
        List.of(
            Tuple.of(
                severalActive, "keys have several active versions, which the next version ends"),
            Tuple.of(otherForm, "versions have an ICN or a date of another form")));
  }

  private static Option<String> statement(List<Tuple2<Long, String>> counts) {
    List<String> found = counts.filter(one -> one._1() > 0).map(one -> one._1() + " " + one._2());
    return Option.when(found.nonEmpty(), () -> found.mkString(", "));
  }
}
