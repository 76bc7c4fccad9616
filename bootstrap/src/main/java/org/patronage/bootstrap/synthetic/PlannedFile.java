package org.patronage.bootstrap.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A file to be written: its path below the landing zone, its modification time, its content. */
record PlannedFile(String path, Instant modified, Content content) {

  /**
   * @throws UncheckedIOException if it cannot be written
   */
  WrittenFile writeBelow(Path out) {
    Path target = out.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      LineFile file = new LineFile(target);
      try (file) {
        content.writeTo(file);
      }
      Files.setLastModifiedTime(target, FileTime.from(modified));
      return file.written(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write " + target + ": look at the cause", e);
    }
  }
}
