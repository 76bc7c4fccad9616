package org.patronage.domain.identity;

import java.util.Arrays;
import java.util.Optional;

/** The institutions whose identifiers the lookup keeps (RULES 10). */
public enum Institution {
  CORP(5667, "200CORP"),
  DOD(6061, "200DOD"),
  VETS(6722, "200VETS");

  private final int sid;
  private final String code;

  Institution(int sid, String code) {
    this.sid = sid;
    this.code = code;
  }

  /** {@code MVIInstitutionSID}, as digits. */
  public String sid() {
    return Integer.toString(sid);
  }

  /** {@code InstitutionCode}, which makes up for a missing institution row. */
  public String code() {
    return code;
  }

  static Optional<Institution> ofSid(String sid) {
    return Arrays.stream(values()).filter(one -> one.sid().equals(sid)).findFirst();
  }
}
