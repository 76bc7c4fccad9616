package org.patronage.domain.run;

/**
 * A process that writes the tables.
 *
 * @param user whose it is, by the machine's account
 * @param host the machine
 * @param process its number there, 0 where it is not known
 */
public record Owner(String user, String host, long process) {
  /** Somebody who has not said who they are. */
  static final Owner UNKNOWN = new Owner("unknown", "unknown", 0);

  /** For people: {@code user@host (process 123)}. */
  public String words() {
    return "%s@%s (process %d)".formatted(user, host, process);
  }
}
