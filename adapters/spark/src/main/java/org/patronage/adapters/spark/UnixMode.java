package org.patronage.adapters.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file's permissions as Unix keeps them: twelve bits, some of which Java has no name for. */
final class UnixMode {
  /** That a program runs as its owner or group; of a folder, that its files get its group. */
  static final int AS_ANOTHER = 06000;

  private static final String MODE = "unix:mode";

  private UnixMode() {}

  /** Whether the disk has such permissions. */
  static boolean isKnown(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /**
   * The bits of a file that stands, among others that tell what it is.
   *
   * @throws IOException if it does not stand or may not be looked at
   */
  static int of(Path file) throws IOException {
    return (int) Files.getAttribute(file, MODE);
  }

  /** Sets all of them. */
  static void set(Path file, int bits) throws IOException {
    Files.setAttribute(file, MODE, bits);
  }
}
