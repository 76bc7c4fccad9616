package org.patronage.domain.caregiver;

import io.vavr.control.Option;
import java.util.Set;

/** The caregiver statuses that CARMA is known to send (RULES 5). */
public final class CaregiverStatus {
  public static final String APPROVED = "Approved";
  public static final String PENDING = "Pending Revocation/Discharge";

  private static final Set<String> KNOWN =
      Set.of(APPROVED, PENDING, "Benefits End", "Denied", "Revoked", "Revoked/Discharged");

  private CaregiverStatus() {}

  /** Whether a status is missing or none of the known ones. */
  public static boolean isUnusual(Option<String> status) {
    return !status.exists(KNOWN::contains);
  }
}
