package org.patronage.bootstrap.synthetic;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.patronage.domain.InvalidRequestException;

/**
 * The folder to write to. What is ours in it: the files in the four folders that a marker names.
 */
record Territory(Path root) {

  private static final Vector<String> OWNED = Vector.of("landing", "seed", "mvi", "pt");

  /**
   * Removes the files of the plan before and leaves the marker of this one.
   *
   * @throws InvalidRequestException if there are files that no plan made; nothing is changed then
   */
  void claim(SyntheticPlan plan, Seq<String> files) {
    try {
      Marker marker = Marker.in(root);
      Set<Path> former = marker.files().map(this::below).filter(this::isOwned);
      Vector<Path> places = marker.exists() ? OWNED.map(this::below) : Vector.of(root);
      for (Path place : places) {
        firstForeign(place, former).forEach(this::refuse);
      }
      for (Path file : former) {
        Files.deleteIfExists(file);
      }
      Files.createDirectories(root);
      marker.write(plan, files);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not prepare " + root + ": look at the cause", e);
    }
  }

  private Path below(String path) {
    return root.resolve(path).normalize();
  }

  /** A marker is only a text: what it names elsewhere is not touched. */
  private boolean isOwned(Path file) {
    return OWNED.map(this::below).exists(folder -> file.startsWith(folder) && !file.equals(folder));
  }

  private static Option<Path> firstForeign(Path place, Set<Path> ours) throws IOException {
    if (!Files.exists(place)) {
      return Option.none();
    }
    try (Stream<Path> all = Files.walk(place)) {
      return Option.ofOptional(
          all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .filter(path -> !ours.contains(path))
              .findFirst());
    }
  }

  private void refuse(Path foreign) {
    throw new InvalidRequestException(
        "Nothing was generated: "
            + root
            + " has files that the generator did not make, such as "
            + foreign
            + ". Choose an empty folder or one generated before, or move these files away.");
  }
}
