package org.patronage.bootstrap.interruption;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patronage.bootstrap.interruption.Boundaries.Event;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/** Something that happens at one side of one boundary, the first time that it is reached. */
final class Once implements Event {
  private final String boundary;
  private final Side side;
  private final Blow blow;
  private final AtomicBoolean happened = new AtomicBoolean();

  /** What happens. */
  @FunctionalInterface
  interface Blow {
    void fall() throws IOException;
  }

  Once(String boundary, Side side, Blow blow) {
    this.boundary = boundary;
    this.side = side;
    this.blow = blow;
  }

  /** Whether the boundary was reached. */
  boolean happened() {
    return happened.get();
  }

  @Override
  public void happen(String passed, Side now) throws IOException {
    if (now == side && passed.equals(boundary) && happened.compareAndSet(false, true)) {
      blow.fall();
    }
  }
}
