package org.patronage.bootstrap.config;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces <code>${NAME}</code> and <code>${NAME:-fallback}</code> by the environment; the fallback
 * stands in for a variable that is undefined or empty. <code>$${</code> is a plain <code>${</code>.
 * Nothing is replaced in what was put in.
 */
record Substitution(Map<String, String> environment) {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_]\\w*)(?::-([^}]*))?}|\\$\\{");

  Substitution {
    environment = Map.copyOf(environment);
  }

  Either<String, String> resolve(String text) {
    Matcher reference = REFERENCE.matcher(text);
    StringBuilder resolved = new StringBuilder();
    while (reference.find()) {
      Either<String, String> value = value(reference);
      if (value.isLeft()) {
        return value;
      }
      reference.appendReplacement(resolved, Matcher.quoteReplacement(value.get()));
    }
    return Either.right(reference.appendTail(resolved).toString());
  }

  private Either<String, String> value(MatchResult reference) {
    if (reference.group().equals("$${")) {
      return Either.right("${");
    }
    return Option.of(reference.group(1))
        .toEither("holds a broken ${; write ${NAME}, ${NAME:-fallback}, or $${ for a plain ${")
        .flatMap(name -> variable(name, Option.of(reference.group(2))));
  }

  private Either<String, String> variable(String name, Option<String> fallback) {
    Option<String> defined = Option.of(environment.get(name));
    return defined
        .filter(value -> !value.isEmpty())
        .orElse(fallback)
        .orElse(defined)
        .toEither(
            "needs the environment variable %s, which is not defined; define it or write ${%s:-fallback}"
                .formatted(name, name));
  }
}
