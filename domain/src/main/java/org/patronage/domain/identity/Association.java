package org.patronage.domain.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * That MVI knows a person at an institution under an identifier, of those that the lookup keeps.
 *
 * @param modified {@code CorrelationModifiedDateTime}; {@link Instant#MIN} where it is not given
 */
public record Association(String icn, Institution institution, String identifier, Instant modified)
    implements Serializable {

  public Association {
    Objects.requireNonNull(institution, "institution");
    Objects.requireNonNull(modified, "modified");
  }
}
