package org.patronage.application.verification;

import org.patronage.application.StorageException;

/** What holds of the history would not hold after a write, or did not; it ends the run. */
public final class BrokenInvariantException extends StorageException {
  private static final long serialVersionUID = 1L;

  BrokenInvariantException(String problem, String remedy) {
    super(problem, remedy);
  }
}
