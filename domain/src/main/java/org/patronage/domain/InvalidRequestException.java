package org.patronage.domain;

/**
 * What somebody asked for cannot be done as it was asked: an option, a configured value, a name, a
 * place. Nothing was touched. The message is for whoever asked, and names no person; what Java or a
 * library refuses may be said with the value that it read, and is none of these.
 */
public class InvalidRequestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message the problem, and what to do about it where that is not the same
   */
  public InvalidRequestException(String message) {
    super(message);
  }

  /** A refusal with what it follows from. */
  public InvalidRequestException(String message, Throwable cause) {
    super(message, cause);
  }
}
