package org.patronage.application.delivery;

import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;

/**
 * Where a feed lands.
 *
 * @param folder its landing folder
 * @param begin files modified before it are none of the feed
 * @param seed the file that its history begins with, read as {@code seedFeed} in a rebuild
 */
public record FeedSource<O extends Observation>(
    Feed<O> feed, String folder, Instant begin, Option<Seed<O>> seed) {

  /** A population at a feed's beginning. */
  public record Seed<O extends Observation>(Feed<O> feed, String location) {}
}
