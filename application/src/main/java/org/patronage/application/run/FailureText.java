package org.patronage.application.run;

import org.patronage.application.StorageException;
import org.patronage.domain.InvalidRequestException;

/** What may be said of a failure. */
public final class FailureText {
  private FailureText() {}

  /** Its message; what is not known to be free of persons' data is named by its type alone. */
  public static String of(Throwable failure) {
    return failure instanceof StorageException || failure instanceof InvalidRequestException
        ? failure.getMessage()
        : "An unexpected " + failure.getClass().getName();
  }
}
