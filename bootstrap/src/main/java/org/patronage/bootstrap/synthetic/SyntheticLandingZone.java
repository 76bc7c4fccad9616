package org.patronage.bootstrap.synthetic;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.patronage.domain.InvalidRequestException;

/**
 * Writes a landing zone of persons that do not exist: both feeds, the caregiver seed, MVI and PT,
 * as the default configuration expects them.
 *
 * <pre>
 * landing/scd/CPIDODIEX_yyyyMMdd_spool.csv   first day, Tuesdays, Thursdays; modified 09:31 plus
 *                                            as many seconds as the day of the month, UTC
 * landing/cg/caregivereventyyyyMMdd.csv      the same days; modified 20:15 UTC
 * seed/cg_seed.csv                           from here on modified 06:00 UTC of the first day
 * mvi/psa, mvi/person, mvi/institution       part-0.csv each
 * pt/seed, pt/current                        part-0.csv each
 * landing/scd/README.txt                     no feed, to be ignored
 * .synthetic                                 the plan, and the files made by it
 * </pre>
 */
public final class SyntheticLandingZone {

  private SyntheticLandingZone() {}

  /**
   * Writes all files anew; those of an earlier plan go first. What a pipeline keeps elsewhere below
   * {@code out} stays. The same plan gives the same bytes and modification times. A run that is cut
   * short leaves a part, and the next one replaces it. Needs no memory that grows with the people.
   *
   * @param out where to; made if it is missing
   * @return every file with its counts
   * @throws InvalidRequestException if {@code out} is a file, has files but no {@code .synthetic},
   *     or has files in {@code landing}, {@code seed}, {@code mvi} or {@code pt} that no plan made;
   *     nothing is changed then
   * @throws UncheckedIOException if something cannot be read, removed or written
   */
  public static Report write(SyntheticPlan plan, Path out) {
    Seq<PlannedFile> files = Layout.of(plan);
    Path root = realPath(out);
    new Territory(root).claim(plan, files.map(PlannedFile::path));
    return new Report(files.map(file -> file.writeBelow(root)));
  }

  /** Without links and dots, so that files below it compare. */
  private static Path realPath(Path out) {
    try {
      return Files.exists(out) ? out.toRealPath() : out.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not find " + out + ": look at the cause", e);
    }
  }
}
