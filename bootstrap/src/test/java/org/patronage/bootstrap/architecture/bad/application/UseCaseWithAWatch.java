package org.patronage.bootstrap.architecture.bad.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

/** Bad: time and chance that are no inputs. */
public final class UseCaseWithAWatch {
  public Instant now() {
    return Instant.now();
  }

  public LocalDate today() {
    return LocalDate.now(java.time.ZoneOffset.UTC);
  }

  public long millis() {
    return System.currentTimeMillis();
  }

  public Clock clock() {
    return Clock.systemUTC();
  }

  public String runId() {
    return UUID.randomUUID().toString();
  }

  public Supplier<Instant> later() {
    return Instant::now;
  }

  /** Good: the clock is given. */
  public Instant given(Clock clock) {
    return Instant.now(clock);
  }
}
