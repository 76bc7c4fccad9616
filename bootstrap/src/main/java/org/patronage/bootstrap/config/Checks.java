package org.patronage.bootstrap.config;

/** The refusals of the compact constructors, for whoever builds a configuration in code. */
final class Checks {

  private Checks() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static void notBlank(String key, String path) {
    that(!path.isBlank(), key + " has no value");
  }
}
