package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.domain.feed.LandedFile;

/** What {@link SourceFileCatalog} promises. */
public abstract class SourceFileCatalogContract {
  private static final String MODIFIED = "2025-03-01T09:30:01.123Z";
  private static final byte[] CONTENT = "héllo\n".getBytes(StandardCharsets.UTF_8);

  private LandingZone zone;
  private String folder;
  private SourceFileCatalog catalog;

  protected abstract Technology technology();

  @BeforeEach
  void open(@TempDir Path root) {
    zone = LandingZone.at(root);
    Site site = zone.site();
    folder = site.sources().disability().folder();
    catalog = technology().open(site.home(), site.mvi(), site.pt()).catalog();
  }

  @Test
  void a_folder_lists_its_files_with_name_size_and_time() {
    zone.rawScd("one.csv", MODIFIED, CONTENT);
    LandedFile file = catalog.list(folder).single();
    assertEquals("one.csv", file.name());
    assertEquals(CONTENT.length, file.size());
    assertEquals(Instant.parse(MODIFIED), file.modified());
    assertTrue(file.uri().startsWith("file:/"), file.uri());
    assertTrue(file.uri().endsWith("/landing/scd/one.csv"), file.uri());
  }

  @Test
  void subfolders_and_what_is_in_them_are_passed_over() {
    zone.rawScd("one.csv", MODIFIED, CONTENT);
    zone.rawScd("below/two.csv", MODIFIED, CONTENT);
    assertEquals(List.of("one.csv"), catalog.list(folder).map(LandedFile::name).toList());
  }

  @Test
  void an_empty_folder_lists_nothing() {
    assertTrue(catalog.list(folder).isEmpty());
  }

  @Test
  void a_folder_that_is_missing_fails_and_is_named() {
    String missing = folder + "/missing";
    StorageException failure = assertThrows(StorageException.class, () -> catalog.list(missing));
    assertTrue(failure.getMessage().contains("landing/scd/missing"), failure.getMessage());
  }

  @Test
  void a_listed_file_is_found_again_by_its_uri() {
    zone.rawScd("a b:c+d%20ü#1.csv", MODIFIED, CONTENT);
    LandedFile file = catalog.list(folder).single();
    assertEquals("a b:c+d%20ü#1.csv", file.name());
    assertEquals(file, catalog.find(file.uri()));
  }

  @Test
  void a_file_is_found_by_its_path() {
    zone.rawScd("one.csv", MODIFIED, CONTENT);
    assertEquals(catalog.list(folder).single(), catalog.find(folder + "/one.csv"));
  }

  @Test
  void a_file_that_is_missing_fails_and_is_named() {
    StorageException failure =
        assertThrows(StorageException.class, () -> catalog.find(folder + "/none.csv"));
    assertTrue(failure.getMessage().contains("none.csv"), failure.getMessage());
  }

  @Test
  void a_file_gives_its_bytes() throws IOException {
    zone.rawScd("one.csv", MODIFIED, CONTENT);
    try (InputStream stream = catalog.open(catalog.list(folder).single())) {
      assertArrayEquals(CONTENT, stream.readAllBytes());
    }
  }

  @Test
  void a_file_that_has_gone_since_fails() {
    zone.rawScd("one.csv", MODIFIED, CONTENT);
    LandedFile file = catalog.list(folder).single();
    zone.deleteScd("one.csv");
    assertThrows(StorageException.class, () -> catalog.open(file));
  }
}
