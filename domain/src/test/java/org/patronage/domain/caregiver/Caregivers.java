package org.patronage.domain.caregiver;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.HistoryPlan;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.KeyHistory;
import org.patronage.domain.history.Stories;

/** One caregiver's events in a test; {@code -} is a blank field. */
public final class Caregivers {
  public static final Identifiers WHO = Stories.who("2500000001", "1500000001", "800000001");
  public static final Evidence KNOWN = new Evidence(Option.some(WHO), false);

  private final KeyHistory<CaregiverObservation> history = new KeyHistory<>(new CaregiverRule());

  public static CaregiverObservation event(String status, String begin, String end) {
    return new CaregiverObservation(
        "1500000001",
        "1000000290",
        "Primary Caregiver",
        given(status),
        given(begin).map(LocalDate::parse),
        given(end).map(LocalDate::parse),
        Instant.parse("2025-01-02T01:00:00Z"));
  }

  /** The file of a day says this of the caregiver. */
  public HistoryPlan<CaregiverObservation> file(
      String day, String status, String begin, String end) {
    return history.take(Stories.on(day), KNOWN, event(status, begin, end));
  }

  public KeyHistory<CaregiverObservation> history() {
    return history;
  }

  public String story() {
    return Stories.ofCaregivers(history.versions());
  }

  public String logs() {
    return Stories.logs(history.versions());
  }

  private static Option<String> given(String text) {
    return Option.some(text).filter(value -> !value.equals("-"));
  }
}
