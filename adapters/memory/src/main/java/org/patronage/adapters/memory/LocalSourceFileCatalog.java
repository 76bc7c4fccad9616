package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.domain.feed.LandedFile;

/**
 * Landing folders on a local disk; URIs as {@code file:///…}, modification times in milliseconds.
 */
public final class LocalSourceFileCatalog implements SourceFileCatalog {

  @Override
  public Seq<LandedFile> list(String folder) {
    try (Stream<Path> found = Files.list(Places.path(folder))) {
      Vector<Path> files = Vector.ofAll(found.filter(Files::isRegularFile));
      Vector<LandedFile> landed = Vector.empty();
      for (Path file : files) {
        landed = landed.append(landed(file));
      }
      return landed;
    } catch (IOException e) {
      throw new StorageException(
          "Cannot list the landing folder " + folder,
          "Check that it exists and may be read, or set feeds.*.path to the right place.",
          e);
    }
  }

  @Override
  public LandedFile find(String location) {
    try {
      return landed(Places.path(location));
    } catch (IOException e) {
      throw new StorageException(
          "Cannot find the file " + location,
          "Check that it exists and may be read, or correct its place in the configuration.",
          e);
    }
  }

  @Override
  public InputStream open(LandedFile file) {
    try {
      return Files.newInputStream(Places.path(file.uri()));
    } catch (IOException e) {
      throw new StorageException(
          "Cannot open the file " + file.uri(), "Check that it exists and may be read.", e);
    }
  }

  private static LandedFile landed(Path file) throws IOException {
    return new LandedFile(
        file.getFileName().toString(),
        Places.uri(file),
        Files.size(file),
        Instant.ofEpochMilli(Files.getLastModifiedTime(file).toMillis()));
  }
}
