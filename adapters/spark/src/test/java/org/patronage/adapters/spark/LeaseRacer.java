package org.patronage.adapters.spark;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.patronage.adapters.spark.Attendance.Presence;
import org.patronage.application.run.RunLease;
import org.patronage.domain.run.Lease;
import org.patronage.domain.run.Owner;

/** A process that wants the lease: {@code hold}, {@code locked} or {@code unlocked}, and where. */
final class LeaseRacer {
  private static final int TIMES = 100;

  private LeaseRacer() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    LeaseFiles local = new LocalLeaseFiles(folder.resolve("lease"));
    RunLease lease = lease(arguments[0].equals("unlocked") ? new Unlocked(local) : local);
    if (arguments[0].equals("hold")) {
      hold(lease, folder);
    } else {
      race(lease, folder);
    }
  }

  static RunLease lease(LeaseFiles files) {
    Owner owner = new Owner("racer", "here", ProcessHandle.current().pid());
    return new HadoopRunLease(
        () -> new LeasePlace(files, "the race"), owner, InstantSource.system(), Lease.LIFETIME);
  }

  /** Takes the lease, says so, and sits on it. */
  private static void hold(RunLease lease, Path folder) throws Exception {
    RunLease.Held held = lease.take("held").get();
    Files.createFile(folder.resolve("held"));
    Thread.sleep(Duration.ofMinutes(5).toMillis());
    held.close();
  }

  /**
   * Has the lease a hundred times, with a file that must not stand when it comes, and says how
   * often it was refused.
   */
  private static void race(RunLease lease, Path folder) throws Exception {
    meet(folder);
    int refused = 0;
    int taken = 0;
    while (taken < TIMES) {
      Either<Lease, RunLease.Held> answer = lease.take("race-" + taken);
      if (answer.isRight()) {
        Path inside = Files.createFile(folder.resolve("inside"));
        Thread.sleep(1);
        Files.delete(inside);
        answer.get().close();
        taken++;
      } else {
        refused++;
      }
      Thread.sleep(1);
    }
    System.out.println(refused);
  }

  /** Waits for the other process. */
  private static void meet(Path folder) throws Exception {
    Files.createFile(folder.resolve("ready-" + ProcessHandle.current().pid()));
    Instant deadline = Instant.now().plusSeconds(60);
    while (ready(folder) < 2 && Instant.now().isBefore(deadline)) {
      Thread.sleep(1);
    }
  }

  private static long ready(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("ready-")).count();
    }
  }

  /** As on a mount that knows no locks: only the numbered files decide. */
  private record Unlocked(LeaseFiles files) implements LeaseFiles {
    @Override
    public Attendance attend() throws IOException {
      files.attend().close(); // makes the folder
      return Attendance.of(Presence.UNKNOWN);
    }

    @Override
    public long newest() throws IOException {
      return files.newest();
    }

    @Override
    public boolean create(long number, String content) throws IOException {
      return files.create(number, content);
    }

    @Override
    public Option<Written> read(long number) throws IOException {
      return files.read(number);
    }

    @Override
    public void replace(long number, String content) throws IOException {
      files.replace(number, content);
    }

    @Override
    public void removeBefore(long number) throws IOException {
      files.removeBefore(number);
    }
  }
}
