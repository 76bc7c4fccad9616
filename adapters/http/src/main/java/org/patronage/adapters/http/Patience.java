package org.patronage.adapters.http;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import org.patronage.domain.InvalidRequestException;

/**
 * How long to go on trying. All tries together take no longer than {@code (retries + 1) * timeout +
 * retries * 30 s}.
 *
 * @param timeout of one try, from connecting to the answer's headers; above 0, 5 minutes at most
 * @param retries further tries after the first, from 0 to 10
 */
public record Patience(Duration timeout, int retries) {
  static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);
  static final int MOST_RETRIES = 10;
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /**
   * @throws InvalidRequestException if the timeout or the retries are out of their bounds
   */
  public Patience {
    if (!allowsTimeout(timeout)) {
      throw new InvalidRequestException("a timeout is above 0, 5 minutes at most: " + timeout);
    }
    if (!allowsRetries(retries)) {
      throw new InvalidRequestException("retries are from 0 to 10: " + retries);
    }
  }

  /** Whether one try may take that long. */
  public static boolean allowsTimeout(Duration timeout) {
    return !timeout.isNegative() && !timeout.isZero() && timeout.compareTo(LONGEST_TIMEOUT) <= 0;
  }

  /** Whether it may be tried again that often. */
  public static boolean allowsRetries(int retries) {
    return retries >= 0 && retries <= MOST_RETRIES;
  }

  /** The first try and its retries. */
  int tries() {
    return retries + 1;
  }

  /**
   * How long to wait after a try that failed: 1 s, 2 s, 4 s and so on, or longer where the receiver
   * asks for it, but 30 s at most.
   *
   * @param tries so far, 1 or more
   * @param asked what the receiver asked for
   */
  Duration pauseAfter(int tries, Option<Duration> asked) {
    Duration backoff = Duration.ofSeconds(1L << (tries - 1));
    Duration wanted = List.of(backoff).appendAll(asked).max().get();
    return List.of(wanted, LONGEST_PAUSE).min().get();
  }
}
