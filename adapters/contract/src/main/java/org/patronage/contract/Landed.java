package org.patronage.contract;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

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

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What files of its feed begin with, in the folder where they land. */
  String feed() {
    return path.substring(0, path.lastIndexOf('_') + 1);
  }

  /** Another file of the same time. */
  Landed as(String otherPath, byte[] otherContent) {
    return new Landed(otherPath, modified, otherContent);
  }

  /** The same content once more, under another name and at another time. */
  Landed again(Instant time) {
    return new Landed(path.replace(".csv", "_again.csv"), time, content);
  }

  /** The same content at the same time, under a name that goes on like this. */
  Landed beside(String suffix) {
    return new Landed(path.replace(".csv", suffix + ".csv"), modified, content);
  }

  /** Another content under the same name, later. */
  Landed corrected(Duration later, byte[] otherContent) {
    return new Landed(path, modified.plus(later), otherContent);
  }

  /** Whether it lands where another one stands that is older. */
  boolean corrects(Landed other) {
    return path.equals(other.path) && modified.isAfter(other.modified);
  }

  /** Its header, and some lines of both; never the same as either. */
  byte[] mixedWith(Landed other, Random random) {
    Seq<String> lines = lines().tail().appendAll(other.lines().tail());
    return lines
        .filter(line -> random.nextBoolean())
        .append("none of both")
        .prepend(lines().head())
        .mkString("", "\n", "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Seq<String> lines() {
    return Vector.ofAll(text().lines().toList());
  }

  /** What it says. */
  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  void landIn(LandingZone zone) {
    zone.put(path, modified.toString(), content);
  }
}
