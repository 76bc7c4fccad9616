package org.patronage.adapters.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.domain.feed.LandedFile;

/** Landing folders that a test fills; used by one thread. */
public final class InMemorySourceFileCatalog implements SourceFileCatalog {
  private Map<String, LandedFile> files = HashMap.empty();
  private Map<String, byte[]> contents = HashMap.empty();
  private Set<String> folders = HashSet.empty();
  private Set<String> failing = HashSet.empty();

  /** A folder without any file yet. */
  public void addFolder(String folder) {
    folders = folders.add(folder);
  }

  /** Lands a file, in the place of a former one of its name. */
  public LandedFile land(String folder, String name, byte[] content, Instant modified) {
    addFolder(folder);
    String uri = folder + "/" + name;
    LandedFile file = new LandedFile(name, uri, content.length, modified);
    files = files.put(uri, file);
    contents = contents.put(uri, content.clone());
    return file;
  }

  /** Takes a file away. */
  public void remove(LandedFile file) {
    files = files.remove(file.uri());
  }

  /** From now on nothing can be done with a folder or a file. */
  public void fail(String uri) {
    failing = failing.add(uri);
  }

  /** From now on it works again. */
  public void mend(String uri) {
    failing = failing.remove(uri);
  }

  @Override
  public Seq<LandedFile> list(String folder) {
    check(folder, folders.contains(folder));
    return files.values().filter(file -> file.uri().equals(folder + "/" + file.name()));
  }

  @Override
  public LandedFile find(String location) {
    check(location, files.containsKey(location));
    return files.get(location).get();
  }

  @Override
  public InputStream open(LandedFile file) {
    return new ByteArrayInputStream(contents.get(find(file.uri()).uri()).get());
  }

  private void check(String uri, boolean there) {
    if (!there || failing.contains(uri)) {
      throw new StorageException("Cannot read " + uri, "Check that it exists and may be read.");
    }
  }
}
