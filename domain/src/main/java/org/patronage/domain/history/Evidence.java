package org.patronage.domain.history;

import io.vavr.control.Option;
import java.io.Serializable;

/**
 * What is known of a person besides the feed: today's for a record that becomes a version, that of
 * the version where one stands already (RULES 9).
 *
 * @param identity from the correlation lookup, none where it does not know the person
 * @param permanentAndTotal true where a PT source says {@code Y} (RULES 7)
 */
public record Evidence(Option<Identifiers> identity, boolean permanentAndTotal)
    implements Serializable {
  public static final Evidence NONE = new Evidence(Option.none(), false);

  /** What a standing version was decided by. */
  static Evidence of(Version standing) {
    return new Evidence(Option.some(standing.who()), standing.entitlement().isPermanentAndTotal());
  }
}
