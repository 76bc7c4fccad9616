package org.patronage.application.identity;

import io.vavr.control.Option;

/** The tables {@code correlation_lookup} and {@code duplicate_correlations} (RULES 10). */
public interface CorrelationLookup {

  /** When and from what the lookup was last built, none where it never was. */
  Option<LookupBuild> lastBuild();

  /**
   * What the MVI sources are now, as one text that differs whenever one of them changed or is
   * another place.
   *
   * @throws org.patronage.application.StorageException if one is missing or unreadable
   */
  String sources();

  /**
   * Builds both tables from the MVI sources; readers see the former lookup until the new one
   * stands.
   */
  CorrelationCounts rebuild(LookupBuild build);
}
