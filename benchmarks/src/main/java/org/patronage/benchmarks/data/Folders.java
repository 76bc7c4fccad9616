package org.patronage.benchmarks.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders of tables, copied and removed whole. */
public final class Folders {
  private Folders() {}

  /**
   * A copy of tables that may be written to without an effect on the original. Delta never changes
   * a data file, so these are only linked, and the copy is there at once; what is in {@code
   * _delta_log} is copied, since a pointer in there is overwritten in place.
   *
   * @param taken which data files the copy has; the others are missing from it
   */
  public static Path copied(Path from, Path to, Predicate<Path> taken) throws IOException {
    removed(to);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path place = to.resolve(from.relativize(path));
        if (Files.isDirectory(path)) {
          Files.createDirectories(place);
        } else if (path.toString().contains("_delta_log")) {
          Files.copy(path, place);
        } else if (taken.test(path)) {
          Files.createLink(place, path);
        }
      }
    }
    return to;
  }

  /** Removes a folder with all that is in it, if it is there. */
  public static void removed(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
