package org.patronage.bootstrap.config;

import io.vavr.collection.Seq;
import org.patronage.domain.InvalidRequestException;

/**
 * The configuration is refused. The message lists everything that was found wrong, one line each:
 * where (file and line, or the override), which key, what is wrong with it, and what to do.
 */
public final class ConfigurationException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  ConfigurationException(Seq<Problem> problems) {
    super(
        problems
            .map(problem -> "\n  - " + problem.sentence())
            .mkString("The configuration is refused:", "", ""));
  }
}
