package org.patronage.bootstrap.synthetic;

import java.io.IOException;

/** What stands in a file. */
@FunctionalInterface
interface Content {

  /** Writes all of it, the header first. */
  void writeTo(LineFile file) throws IOException;
}
