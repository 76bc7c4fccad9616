package org.patronage.bootstrap.config;

import io.vavr.control.Either;

/** The engine that keeps the tables. */
public enum Storage {
  /** Delta tables through Spark: production and local work. */
  DELTA,
  /** Maps in this process, gone when it ends: trials and tests. */
  MEMORY;

  /** The storage of that name, in lower case; otherwise why not. */
  public static Either<String, Storage> parse(String text) {
    return switch (text) {
      case "delta" -> Either.right(DELTA);
      case "memory" -> Either.right(MEMORY);
      default -> Either.left("'" + text + "' is no storage; write delta or memory");
    };
  }
}
