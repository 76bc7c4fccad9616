package org.patronage.bootstrap.config;

import io.vavr.collection.Map;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The settings that stand in a file of the local file system. */
final class ConfigurationFile {

  private ConfigurationFile() {}

  static Either<Problem, Map<String, Setting>> read(Path file) {
    try {
      return YamlSettings.ofFile(line -> file + ", line " + line, Files.readString(file));
    } catch (NoSuchFileException missing) {
      return refused(
          file,
          "there is no such file; the path is one of the local file system, seen from "
              + Path.of("").toAbsolutePath());
    } catch (CharacterCodingException foreign) {
      return refused(file, "the file is not UTF-8; save it as UTF-8");
    } catch (IOException unreadable) {
      return refused(
          file, "the file cannot be read (" + unreadable + "); check the path and its permissions");
    }
  }

  private static Either<Problem, Map<String, Setting>> refused(Path file, String words) {
    return Either.left(new Problem(file.toString(), words));
  }
}
