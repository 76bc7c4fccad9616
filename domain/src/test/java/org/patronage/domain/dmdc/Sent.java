package org.patronage.domain.dmdc;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Audit;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Version;

/** Versions that DMDC may be told of, in a test. */
final class Sent {
  private Sent() {}

  static Version rating(Option<String> edipi, Entitlement says, boolean active) {
    return new Version(
        new Identifiers(edipi, Option.some("1000000001"), Option.some("600000001")),
        says,
        new EventStamp(Instant.parse("2025-01-02T09:30:00Z"), "file:/landing/a.csv"),
        new Audit(LocalDate.of(2025, 1, 2), active, !active, "", "New Record"));
  }

  static Version of(Option<String> edipi, Entitlement says) {
    return rating(edipi, says, true);
  }
}
