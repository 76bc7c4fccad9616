package org.patronage.adapters.http;

import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;

/**
 * What came of one try.
 *
 * @param words for the log; nothing of what the receiver wrote, since that can repeat a secret
 * @param asked how long the receiver asked to wait before the next try
 */
record Answer(Verdict verdict, String words, Option<Duration> asked) {

  /** What a try means for the next one. */
  enum Verdict {
    /** No other try is needed. */
    DELIVERED,
    /** Another try may do. */
    NOT_NOW,
    /** Another try would end as this one. */
    REFUSED
  }

  /** The answer with that status; of the headers only {@code Retry-After} counts, in seconds. */
  static Answer of(int status, HttpHeaders headers) {
    String words = "it answered " + status + (status / 100 == 3 ? ", which is not followed" : "");
    Option<Duration> asked =
        Option.ofOptional(headers.firstValue("Retry-After")).flatMap(Answer::seconds);
    return new Answer(verdict(status), words, asked);
  }

  /** No answer: the kinds of the failure and of its causes, as their messages can quote. */
  static Answer none(IOException failure) {
    String kinds =
        Stream.<Throwable>iterate(failure, Throwable::getCause)
            .takeWhile(cause -> cause != null)
            .map(cause -> cause.getClass().getSimpleName())
            .distinct()
            .mkString(" by ");
    return new Answer(Verdict.NOT_NOW, "no answer (" + kinds + ")", Option.none());
  }

  private static Verdict verdict(int status) {
    if (status / 100 == 2) {
      return Verdict.DELIVERED;
    }
    return status == 429 || status / 100 == 5 ? Verdict.NOT_NOW : Verdict.REFUSED;
  }

  private static Option<Duration> seconds(String text) {
    return Option.of(text)
        .filter(digits -> digits.matches("\\d{1,9}"))
        .map(digits -> Duration.ofSeconds(Long.parseLong(digits)));
  }
}
