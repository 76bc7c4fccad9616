package org.patronage.domain.dmdc;

import io.vavr.control.Option;
import java.io.Serializable;
import org.patronage.domain.history.Version;

/**
 * Fills in the EDIPI of an active version that was written before the lookup knew one (RULES 12).
 *
 * @param eligibility whose versions are also sent
 */
public record EdipiBackfill(Eligibility eligibility) implements Serializable {

  /**
   * The version as it stands after the backfill.
   *
   * @param found the EDIPI of its ICN
   * @return none where nothing is to be filled in
   */
  public Option<Version> fill(Version version, Option<String> found) {
    boolean lacks = version.audit().active() && version.who().edipi().isEmpty();
    return found.filter(edipi -> lacks).map(edipi -> version.with(version.who().withEdipi(edipi)));
  }

  /** Whether a version that was filled is sent as well. */
  public boolean sends(String batchCode, Version filled) {
    return eligibility.includes(batchCode, filled);
  }
}
