package org.patronage.adapters.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.patronage.domain.InvalidRequestException;

/**
 * Hadoop file systems as the session is set up for them, on the driver and, since this travels, on
 * executors.
 */
final class HadoopFiles implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PREFIX = "spark.hadoop.";
  private static final String DELTA = "spark.delta.";
  private static final String LOG_STORE = DELTA + "logStore.";

  private final HashMap<String, String> settings;
  private transient Configuration configuration;

  private HadoopFiles(Map<String, String> settings) {
    this.settings = new HashMap<>(settings);
  }

  /** As a session's settings have it, {@code spark.hadoop.…} among them. */
  static HadoopFiles of(Map<String, String> settings) {
    Map<String, String> own = new HashMap<>();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            own.put(name.substring(PREFIX.length()), value);
          } else if (name.startsWith(LOG_STORE)) {
            own.put("io.delta.kernel." + name.substring(DELTA.length()), value);
          }
        });
    return new HadoopFiles(own);
  }

  /** The file system that holds a path. */
  FileSystem system(Path path) throws IOException {
    return path.getFileSystem(configuration());
  }

  /**
   * The same without the checksum files that Hadoop keeps beside local ones: files of others have
   * none, and a name with {@code :} in it allows none.
   */
  FileSystem plain(Path path) throws IOException {
    FileSystem system = system(path);
    return system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system;
  }

  /** A path with its scheme and authority, as the history keeps it. */
  Path qualified(String location) throws IOException {
    Path path = path(location);
    return system(path).makeQualified(path);
  }

  /**
   * A location as a path; a Unity Catalog volume is read through its mount.
   *
   * @throws InvalidRequestException if it is none, as {@code foo:bar}, a scheme without a root
   */
  static Path path(String location) {
    try {
      return new Path(location.startsWith("/Volumes/") ? "file:" + location : location);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(
          "'%s' is no path; before a ':' stands a scheme and after it a '/', as in dbfs:/tables"
              .formatted(location));
    }
  }

  /** The settings, and what Delta Kernel is to write its logs with. */
  synchronized Configuration configuration() {
    if (configuration == null) {
      configuration = new Configuration();
      settings.forEach(configuration::set);
    }
    return configuration;
  }
}
