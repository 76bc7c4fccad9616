package org.patronage.adapters.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.domain.feed.LandedFile;

class LocalSourceFileCatalogTest {
  private static final Instant MODIFIED = Instant.parse("2025-01-02T03:04:05.678Z");

  private final LocalSourceFileCatalog catalog = new LocalSourceFileCatalog();

  @TempDir private Path folder;

  @Test
  void aFolderIsListedWithoutItsSubfolders() throws IOException {
    Files.createDirectory(folder.resolve("archive"));
    Path file = land("a file.csv");

    LandedFile expected = new LandedFile("a file.csv", "file://" + file, 3, MODIFIED);

    assertEquals(List.of(expected), catalog.list(folder.toString()).toList());
    assertEquals(List.of(expected), catalog.list("file:" + folder).toList());
    assertEquals(List.of(expected), catalog.list("file://" + folder + "/").toList());
  }

  @Test
  void aFileIsFoundByPathAndByUri() throws IOException {
    Path file = land("one.csv");

    LandedFile found = catalog.find(file.toString());

    assertEquals(found, catalog.find(found.uri()));
    assertEquals("one.csv", found.stamp().name());
    try (InputStream stream = catalog.open(found)) {
      assertArrayEquals("a,b".getBytes(UTF_8), stream.readAllBytes());
    }
  }

  @Test
  void whatIsMissingIsNamedWithARemedy() {
    String missing = folder.resolve("missing").toString();
    LandedFile gone = new LandedFile("missing", "file://" + missing, 1, MODIFIED);

    for (var message :
        List.of(
            assertThrows(StorageException.class, () -> catalog.list(missing)).getMessage(),
            assertThrows(StorageException.class, () -> catalog.find(missing)).getMessage(),
            assertThrows(StorageException.class, () -> catalog.open(gone)).getMessage())) {
      assertTrue(message.contains(missing) && message.contains("Check"), message);
    }
  }

  @Test
  void aPlaceThatIsNotLocalIsRefused() {
    assertThrows(StorageException.class, () -> catalog.list("dbfs:/mnt/landing"));
  }

  private Path land(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "a,b");
    return Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
  }
}
