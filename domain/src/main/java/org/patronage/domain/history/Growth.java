package org.patronage.domain.history;

import java.io.Serializable;

/**
 * By how many versions a history grew; negative where it has fewer than before.
 *
 * @param versions active or not
 * @param expired those that are not active
 */
public record Growth(long versions, long expired) implements Serializable {
  public static final Growth NONE = new Growth(0, 0);

  /** By one version. */
  static Growth by(Version version) {
    return new Growth(1, version.audit().active() ? 0 : 1);
  }

  public Growth plus(Growth other) {
    return new Growth(versions + other.versions, expired + other.expired);
  }

  public Growth minus(Growth other) {
    return new Growth(versions - other.versions, expired - other.expired);
  }
}
