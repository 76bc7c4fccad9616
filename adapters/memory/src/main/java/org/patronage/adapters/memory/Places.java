package org.patronage.adapters.memory;

import java.nio.file.Path;
import org.patronage.application.StorageException;

/** Local places, as paths and as the URIs that the history keeps. */
final class Places {
  private static final String SCHEME = "file:";
  private static final String OTHER_SCHEME = "[A-Za-z][A-Za-z0-9+.-]+:.*";

  private Places() {}

  /**
   * A location as a path: a plain one, or {@code file:/…} with any number of slashes, nothing in it
   * being encoded.
   *
   * @throws StorageException if it is not local
   */
  static Path path(String location) {
    if (location.startsWith(SCHEME)) {
      return Path.of(location.substring(SCHEME.length()).replaceFirst("^/+", "/"));
    }
    if (location.matches(OTHER_SCHEME)) {
      throw new StorageException(
          "Cannot read " + location + ": memory storage knows local places only",
          "Give a local path, or set storage to delta.");
    }
    return Path.of(location);
  }

  /** A path as {@code file:///…}, without a slash at its end. */
  static String uri(Path path) {
    return "file://" + path.toAbsolutePath().normalize();
  }
}
