package org.patronage.bootstrap.config;

import java.math.BigDecimal;
import org.patronage.domain.InvalidRequestException;

/** The refusals of the compact constructors, for whoever builds a configuration in code. */
final class Checks {

  private Checks() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new InvalidRequestException(otherwise);
    }
  }

  static void share(String key, BigDecimal share) {
    that(
        share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
        key + " is from 0 to 1, not " + share);
  }

  static void notNegative(String key, int count) {
    that(count >= 0, key + " is 0 or more, not " + count);
  }

  static void notBlank(String key, String path) {
    that(!path.isBlank(), key + " has no value");
  }
}
