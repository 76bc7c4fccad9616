package org.patronage.domain.dmdc;

import io.vavr.control.Option;
import java.io.Serializable;
import java.time.LocalDate;
import org.patronage.domain.caregiver.ApplicantType;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.caregiver.CaregiverStatus;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.feed.CalendarDate;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Version;

/**
 * Whose versions DMDC is told (RULES 11).
 *
 * @param today the date of the run's clock, UTC
 */
public record Eligibility(LocalDate today) implements Serializable {

  /** Whether a version of the feed {@code batchCode} may be sent. */
  public boolean includes(String batchCode, Version version) {
    boolean known = version.audit().active() && version.who().edipi().isDefined();
    if (!known) {
      return false;
    }
    return batchCode.equals(DisabilityFeed.SCD.batchCode())
        || (batchCode.equals(CaregiverFeed.CG.batchCode()) && includes(version.entitlement()));
  }

  private boolean includes(Entitlement caregiver) {
    return caregiver.applicantType().contains(ApplicantType.PRIMARY)
        && (lasts(caregiver.terminationDate()) || stands(caregiver.caregiverStatus()));
  }

  private boolean lasts(Option<String> terminationDate) {
    return terminationDate.forAll(date -> date.compareTo(CalendarDate.compact(today)) >= 0);
  }

  private static boolean stands(Option<String> status) {
    return status.contains(CaregiverStatus.APPROVED) || status.contains(CaregiverStatus.PENDING);
  }
}
