package org.patronage.bootstrap.synthetic;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that says: a plan made this folder; with the plan, and the files that belong to it. */
record Marker(Path path) {

  private static final String FILE = "file=";

  static Marker in(Path folder) {
    return new Marker(folder.resolve(".synthetic"));
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** The files that it names, as written; none if it is missing. */
  Set<String> files() throws IOException {
    if (!exists()) {
      return HashSet.empty();
    }
    return HashSet.ofAll(Files.readAllLines(path))
        .filter(line -> line.startsWith(FILE))
        .map(line -> line.substring(FILE.length()));
  }

  void write(SyntheticPlan plan, Seq<String> files) throws IOException {
    String head =
        """
        # Made by the synthetic landing zone generator: no person in it exists.
        # The files below are replaced when it runs again; keep this file.
        people=%d
        days=%d
        seed=%d
        firstDay=%s
        """
            .formatted(plan.people(), plan.days(), plan.seed(), plan.firstDay());
    Files.writeString(path, head + files.map(file -> FILE + file + "\n").mkString());
  }
}
