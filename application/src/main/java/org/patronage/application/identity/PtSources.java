package org.patronage.application.identity;

/** The tables that say who is permanently and totally disabled (RULES 2, 7). */
public interface PtSources {

  /**
   * What they are now.
   *
   * @throws org.patronage.application.StorageException if the current one is missing or unreadable
   */
  PtState state();
}
