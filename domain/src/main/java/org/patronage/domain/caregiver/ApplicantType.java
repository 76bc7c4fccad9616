package org.patronage.domain.caregiver;

import java.util.Set;

/** The applicant types that CARMA is known to send (RULES 5). */
public final class ApplicantType {
  public static final String PRIMARY = "Primary Caregiver";

  private static final Set<String> KNOWN =
      Set.of(PRIMARY, "Secondary Caregiver", "General Caregiver");

  private ApplicantType() {}

  /** Whether a type is none of the known ones. */
  public static boolean isUnusual(String type) {
    return !KNOWN.contains(type);
  }
}
