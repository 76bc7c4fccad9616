package org.patronage.adapters.http;

import io.vavr.control.Either;
import io.vavr.control.Try;
import java.net.URI;
import org.patronage.domain.InvalidRequestException;

/**
 * Where notices go. Its path and query can hold a secret, so its text is scheme and host alone.
 *
 * @param url absolute, http or https
 */
public record Webhook(URI url) {
  private static final int LAST_PORT = 65_535;

  /**
   * @throws InvalidRequestException if the URL is not http or https, or names no host, a user or a
   *     port that does not exist; the message does not show the URL
   */
  public Webhook {
    if (!isHttp(url)) {
      throw new InvalidRequestException("no http or https URL with a host, without a user");
    }
  }

  /** The webhook at that URL; otherwise why not, without showing it. */
  public static Either<String, Webhook> parse(String text) {
    return Try.of(() -> new Webhook(new URI(text)))
        .toEither(
            "is no URL of a webhook (not shown, it may hold a secret);"
                + " write http:// or https://, a host without a user, and the path");
  }

  private static boolean isHttp(URI url) {
    return ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getPort() <= LAST_PORT;
  }

  /** Scheme and host, such as {@code https://hooks.example.org}: all that a log may show. */
  @Override
  public String toString() {
    return url.getScheme() + "://" + url.getHost();
  }
}
