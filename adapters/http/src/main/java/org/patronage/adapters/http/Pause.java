package org.patronage.adapters.http;

import java.time.Duration;

/** Waits; an input, so that tests need not. */
interface Pause {

  /**
   * Waits that long.
   *
   * @throws InterruptedException if the thread is to stop
   */
  void take(Duration length) throws InterruptedException;

  /** Sleeps. */
  static Pause asleep() {
    return length -> Thread.sleep(length.toMillis());
  }
}
