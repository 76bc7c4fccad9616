package org.patronage.application.delivery;

import org.patronage.domain.feed.EventStamp;

/**
 * What a line of the ledger is about.
 *
 * @param id names the delivery; a second entry of that id stands in the first one's place
 * @param batchCode the feed
 * @param stamp full URI and event time
 * @param sha256 the content, empty where the delivery is no file
 * @param size in bytes
 */
public record Delivered(
    String id, DeliveryKind kind, String batchCode, EventStamp stamp, String sha256, long size) {

  Delivered withId(String other) {
    return new Delivered(other, kind, batchCode, stamp, sha256, size);
  }
}
