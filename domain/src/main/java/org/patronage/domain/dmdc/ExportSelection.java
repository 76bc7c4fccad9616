package org.patronage.domain.dmdc;

import java.io.Serializable;
import java.time.Instant;
import org.patronage.domain.calendar.RunClock;
import org.patronage.domain.history.Version;

/**
 * Which versions an export sends: the eligible ones of its window, and the late ones before it
 * (RULES 11).
 */
public record ExportSelection(ExportWindow window, Eligibility eligibility)
    implements Serializable {

  /** The selection of a run's export. */
  public static ExportSelection of(ExportWindow window, RunClock clock) {
    return new ExportSelection(window, new Eligibility(clock.today()));
  }

  /** Whether a version of the feed {@code batchCode} is sent. */
  public boolean includes(String batchCode, Version version, Origin origin) {
    Instant time = version.stamp().time();
    boolean wanted = origin == Origin.LATE ? time.isBefore(window.from()) : window.includes(time);
    return wanted && eligibility.includes(batchCode, version);
  }
}
