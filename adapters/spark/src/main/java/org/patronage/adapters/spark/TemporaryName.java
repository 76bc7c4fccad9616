package org.patronage.adapters.spark;

import java.util.concurrent.atomic.AtomicLong;

/** Names in SQL that nothing else of the process has. */
final class TemporaryName {
  private static final AtomicLong NAMES = new AtomicLong();

  private TemporaryName() {}

  /** A new name for such a thing. */
  static String of(String kind) {
    return "patronage_%s_%d".formatted(kind, NAMES.incrementAndGet());
  }
}
