package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunLease;
import org.patronage.contract.RunLeaseContract;
import org.patronage.domain.run.Lease;
import org.patronage.domain.run.Owner;

/** On this machine's disks, where the operating system knows who lives. */
class LocalRunLeaseTest extends RunLeaseContract {
  @TempDir private Path folder;

  @Override
  protected RunLease of(Owner owner) {
    return lease(new LocalLeaseFiles(folder), owner, NOW);
  }

  private static RunLease lease(LeaseFiles files, Owner owner, Instant now) {
    return new HadoopRunLease(
        () -> new LeasePlace(files, "here"), owner, InstantSource.fixed(now), Lease.LIFETIME);
  }

  private void leaveBehind(Owner owner) throws IOException {
    new LocalLeaseFiles(folder).create(7, LeaseText.held(Lease.taken(owner, "run-1", NOW)));
  }

  @Test
  void what_a_process_of_this_machine_left_behind_is_free_at_once() throws IOException {
    leaveBehind(FIRST);
    of(FIRST).take("run-2").get().close();
  }

  @Test
  void what_a_process_of_another_machine_holds_is_not() throws IOException {
    leaveBehind(new Owner("patronage", "node-9", 1));
    assertEquals("run-1", of(FIRST).take("run-2").getLeft().run());
  }

  @Test
  void a_file_that_was_cut_off_stands_for_somebody_unknown() throws IOException {
    new LocalLeaseFiles(folder).create(7, "");
    Instant now = Files.getLastModifiedTime(folder.resolve("lease-7.json")).toInstant();
    LeaseFiles files = new LocalLeaseFiles(folder);
    assertEquals(Lease.unsigned(now), lease(files, FIRST, now).take("run-2").getLeft());
    lease(files, FIRST, now.plus(Lease.LIFETIME)).take("run-2").get().close();
  }

  @Test
  void a_lock_that_could_not_be_opened_is_tried_again() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("lock"));
    assertThrows(StorageException.class, () -> of(FIRST).take("run-1"));
    Files.delete(inTheWay);
    of(FIRST).take("run-1").get().close();
  }

  @Test
  void one_lease_file_remains_whatever_came_before() throws IOException {
    leaveBehind(FIRST);
    Files.writeString(folder.resolve("lease-7.json.writing"), "cut off");
    of(FIRST).take("run-2").get().close();
    try (var files = Files.list(folder)) {
      assertEquals(
          java.util.List.of("lease-8.json", "lock"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertTrue(Files.readString(folder.resolve("lease-8.json")).contains("\"released\" : true"));
  }
}
