package org.patronage.application;

/**
 * Something outside the program failed: a folder, a file, a table. Names the operation, the place,
 * the cause and what to do about it; never a person's identifier.
 */
public class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param problem what could not be done, and where
   * @param remedy what to do about it
   */
  public StorageException(String problem, String remedy, Throwable cause) {
    super(problem + ". " + remedy, cause);
  }

  /** Without a cause beyond the problem itself. */
  public StorageException(String problem, String remedy) {
    super(problem + ". " + remedy);
  }
}
