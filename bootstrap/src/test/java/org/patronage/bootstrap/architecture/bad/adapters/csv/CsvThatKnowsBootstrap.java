package org.patronage.bootstrap.architecture.bad.adapters.csv;

import org.patronage.bootstrap.architecture.bad.bootstrap.Settings;

/** Bad: an adapter that reads the settings itself. */
public final class CsvThatKnowsBootstrap {
  public Settings settings() {
    return new Settings();
  }
}
