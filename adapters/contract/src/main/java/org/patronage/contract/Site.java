package org.patronage.contract;

import java.nio.file.Path;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;

/**
 * Where everything lies that a run needs.
 *
 * @param home where the installation keeps its tables
 */
record Site(Path home, MviLocations mvi, PtLocations pt, FeedSources sources) {

  /** The same, its feeds read by other rules. */
  Site readAs(FeedSources other) {
    return new Site(home, mvi, pt, other);
  }

  /** The same files, and another home. */
  Site at(Path other) {
    return new Site(other, mvi, pt, sources);
  }

  /** Where the files for DMDC appear. */
  Path exports() {
    return home.resolve("exports");
  }
}
