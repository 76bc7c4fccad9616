package org.patronage.contract;

import java.nio.file.Path;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;

/** Opens installations of one technology; what a subclass of a suite gives to it. */
public interface Technology {

  /**
   * Opens the installation at {@code home}, or opens it again with what it held, other sources
   * notwithstanding: the same {@code home} keeps its tables for the life of this object.
   */
  Installation open(Path home, MviLocations mvi, PtLocations pt);

  /** Whether MVI and PT come as Parquet and Delta; as CSV otherwise. */
  boolean readsTables();
}
