package org.patronage.application.dmdc;

import org.patronage.application.history.Edition;
import org.patronage.domain.dmdc.DmdcFile;

/** The versions of the history that have no EDIPI. */
public interface MissingEdipis {

  /**
   * Sets the EDIPIs that were prepared with a backfill's extract, in place and in one commit. A
   * version that has one by now, or is gone, stays as it is; so doing it again changes nothing.
   *
   * @throws org.patronage.application.StorageException if the commit fails, or a version that it
   *     touched breaks an invariant; none is set then
   */
  void fill(Edition edition, DmdcFile prepared);
}
