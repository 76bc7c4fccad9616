package org.patronage.benchmarks.step;

import java.nio.file.Path;

/** A way to bring a file of ratings into the history. */
interface Contestant {
  String name();

  /** Gets ready on tables that nobody has written to; not timed. */
  void prepare(Path tables);

  /** Takes the file, whole; timed. */
  void step();
}
