package org.patronage.application.history;

import java.io.Serializable;

/**
 * A history from its beginning: a rebuild makes a new one. Ledger, quarantine and unresolved
 * records belong to an edition, so that publishing one replaces them all in a single commit.
 */
public record Edition(String id) implements Serializable {
  public Edition {
    if (!id.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException("an edition's id is made of letters, digits, - and _");
    }
  }
}
