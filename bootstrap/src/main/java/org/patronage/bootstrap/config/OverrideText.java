package org.patronage.bootstrap.config;

import io.vavr.collection.Map;
import io.vavr.control.Either;

/** The settings of one {@code --set key=value}. */
final class OverrideText {

  private OverrideText() {}

  static Either<Problem, Map<String, Setting>> read(String text) {
    int equals = text.indexOf('=');
    String key = text.substring(0, Math.max(equals, 0)).strip();
    if (key.isEmpty()) {
      return Either.left(
          new Problem("--set " + text, "this is no override; write --set key=value"));
    }
    return YamlSettings.ofValue(line -> "--set " + key, key, text.substring(equals + 1));
  }
}
