package org.patronage.application.history;

import io.vavr.collection.Map;
import org.patronage.domain.history.Growth;

/** Versions by feed, all and active. */
public record HistorySize(Map<String, Long> versions, Map<String, Long> active) {

  /** What a feed's history has grown to. */
  Growth of(String batchCode) {
    long all = versions.getOrElse(batchCode, 0L);
    return new Growth(all, all - active.getOrElse(batchCode, 0L));
  }
}
