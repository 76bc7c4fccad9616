package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkingLogStoreTest {
  private static final Configuration NONE = new Configuration(false);

  @TempDir private Path log;

  @Test
  void a_commit_is_written_once_and_nothing_stays_beside_it() throws IOException {
    write("one", "two");
    assertThrows(FileAlreadyExistsException.class, () -> write("three"));
    try (var files = Files.list(log)) {
      assertEquals(List.of(commit()), files.toList());
    }
    assertEquals(List.of("one", "two"), Files.readAllLines(commit()));
  }

  @Test
  void who_may_read_other_files_may_read_it() throws IOException {
    write("one");
    Path other = Files.writeString(log.resolve("other"), "one");
    assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(commit()));
  }

  private Path commit() {
    return log.resolve("00000000000000000000.json");
  }

  private void write(String... actions) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(commit().toUri());
    new LinkingLogStore(NONE).write(path, List.of(actions).iterator(), false, NONE);
  }
}
