package org.patronage.domain.disability;

import io.vavr.control.Option;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Version;

/** Permanent and Total, which once {@code Y} stays {@code Y} (RULES 7). */
public final class PtIndicator {
  /** What a PT source says of a person, and a version then has. */
  public static final String YES = Entitlement.PERMANENT_AND_TOTAL;

  static final String NO = "N";
  static final String COLUMN = "PT_Indicator";

  private PtIndicator() {}

  /** {@code Y} if the version before has it or a PT source says it, else {@code N}. */
  static String sticky(Option<Version> before, boolean permanentAndTotal) {
    return permanentAndTotal || isYes(before) ? YES : NO;
  }

  static boolean isYes(Option<Version> version) {
    return version.exists(known -> known.entitlement().isPermanentAndTotal());
  }
}
