package org.patronage.bootstrap.synthetic;

import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A generated landing zone, to look into. */
record Zone(Path root, Report report) {

  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  static SyntheticPlan plan(int people) {
    return new SyntheticPlan(people, 30, 11, FIRST_DAY);
  }

  static Zone of(SyntheticPlan plan, Path root) {
    return new Zone(root, SyntheticLandingZone.write(plan, root));
  }

  /** Every file with its text, by its path below the root. */
  SortedMap<String, String> texts() {
    try (Stream<Path> all = Files.walk(root)) {
      return TreeMap.ofAll(
          all.filter(Files::isRegularFile),
          file -> root.relativize(file).toString().replace('\\', '/'),
          file -> new String(bytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Vector<String> paths(String prefix) {
    return texts().keySet().filter(path -> path.startsWith(prefix)).toVector();
  }

  String header(String path) {
    return Vector.ofAll(text(path).lines()).head();
  }

  /** The lines of a file, its header left out. */
  Vector<String> lines(String path) {
    return Vector.ofAll(text(path).lines()).tail();
  }

  String text(String path) {
    return new String(bytes(root.resolve(path)), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
