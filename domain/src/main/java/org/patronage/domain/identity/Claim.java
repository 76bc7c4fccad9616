package org.patronage.domain.identity;

import java.io.Serializable;

/**
 * An association, and by how many persons its identifier is claimed.
 *
 * @param icns distinct ICNs that hold the (institution, identifier); above 1 it is ambiguous
 */
public record Claim(Association association, int icns) implements Serializable {

  boolean isShared() {
    return icns > 1;
  }
}
