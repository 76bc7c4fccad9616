package org.patronage.benchmarks.step;

import java.nio.file.Path;

/** The tables of the turn at hand. */
final class Folder {
  private Path tables;

  void set(Path now) {
    tables = now;
  }

  Path get() {
    return tables;
  }
}
