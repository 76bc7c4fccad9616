package org.patronage.adapters.spark;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.patronage.adapters.spark.Attendance.Presence;
import org.patronage.application.run.RunLease;
import org.patronage.domain.run.Lease;
import org.patronage.domain.run.Owner;

/**
 * The lease as files, on any file system that Hadoop can reach. On this machine a process that has
 * ended has no lease any more; elsewhere, none that has been silent for a lifetime.
 */
public final class HadoopRunLease implements RunLease {
  private static final int LOOKS = 40;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  private final Supplier<LeasePlace> place;
  private final Owner owner;
  private final InstantSource clock;
  private final Duration lifetime;

  /**
   * The lease of a warehouse: beside its tables where they have a folder, else in that of the
   * backups.
   *
   * @param backups any Hadoop URI or path
   * @param owner this process
   */
  public HadoopRunLease(
      DeltaWarehouse warehouse, String backups, Owner owner, InstantSource clock) {
    this(() -> LeasePlace.of(warehouse.tables(), backups), owner, clock, Lease.LIFETIME);
  }

  HadoopRunLease(Supplier<LeasePlace> place, Owner owner, InstantSource clock, Duration lifetime) {
    this.place = place;
    this.owner = owner;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  @Override
  public Either<Lease, Held> take(String run) {
    LeasePlace at = place.get();
    return at.access().answer(() -> attempt(at, run));
  }

  private Either<Lease, Held> attempt(LeasePlace at, String run) throws IOException {
    Attendance attendance = at.files().attend();
    try {
      Either<Lease, Held> answer = decide(at, run, attendance);
      if (answer.isLeft()) {
        attendance.close();
      }
      return answer;
    } catch (IOException | RuntimeException e) {
      attendance.close();
      throw e;
    }
  }

  private Either<Lease, Held> decide(LeasePlace at, String run, Attendance attendance)
      throws IOException {
    LeaseFiles files = at.files();
    if (attendance.presence() == Presence.ANOTHER) {
      return Either.left(holder(files).getOrElse(() -> Lease.unsigned(clock.instant())));
    }
    while (true) { // until a lease stands, somebody else's or this one's
      long newest = files.newest();
      Option<Lease> standing = standing(files, newest);
      if (standing.exists(lease -> !isFree(lease, attendance))) {
        return Either.left(standing.get());
      }
      long next = newest + 1;
      Lease lease = Lease.taken(owner, run, clock.instant());
      if (files.create(next, LeaseText.held(lease)) && isNewest(files, next, lease)) {
        files.removeBefore(next);
        return Either.right(
            new HeldLease(files, attendance, at.access(), clock, next, lease)
                .beating(lifetime.dividedBy(3)));
      }
    }
  }

  /**
   * Who has the lock signs a moment later, and is waited for, so that the refusal can name them.
   */
  private static Option<Lease> holder(LeaseFiles files) throws IOException {
    Option<Lease> standing = standing(files, files.newest());
    for (int look = 0; look < LOOKS && standing.forAll(Lease::isUnsigned); look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      standing = standing(files, files.newest());
    }
    return standing;
  }

  /**
   * A slow taker may make a file anew that others have left behind: then a higher one stands. Where
   * a file system lets two make the same one, the later content counts.
   */
  private static boolean isNewest(LeaseFiles files, long number, Lease lease) throws IOException {
    return files.newest() == number && standing(files, number).contains(lease);
  }

  /** The lease that a file tells of, none where it was released. */
  private static Option<Lease> standing(LeaseFiles files, long number) throws IOException {
    return files.read(number).flatMap(LeaseText::parse);
  }

  private boolean isFree(Lease lease, Attendance attendance) {
    boolean neighbour = lease.owner().host().equals(owner.host());
    return (neighbour && attendance.presence() == Presence.ALONE)
        || lease.isDead(clock.instant(), lifetime);
  }
}
