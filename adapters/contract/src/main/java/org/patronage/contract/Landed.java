package org.patronage.contract;

import java.time.Instant;

/** A file that is going to land, with the modification time that it will have. */
final class Landed {
  private final String path;
  private final Instant modified;
  private final byte[] content;

  /**
   * @param path within the landing zone
   */
  Landed(String path, Instant modified, byte[] content) {
    this.path = path;
    this.modified = modified;
    this.content = content.clone();
  }

  Instant modified() {
    return modified;
  }

  void landIn(LandingZone zone) {
    zone.put(path, modified.toString(), content);
  }
}
