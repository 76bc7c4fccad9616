package org.patronage.bootstrap.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vavr.collection.Stream;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the YAML parser says, without its excerpt. */
final class SyntaxProblem {

  /** The parser's own location is the last token that was read; the last one it tells is exact. */
  private static final Pattern TOLD = Pattern.compile("line (\\d+), column (\\d+)");

  private SyntaxProblem() {}

  static Problem of(IntFunction<String> place, JsonProcessingException wrong) {
    JsonLocation near = wrong.getLocation();
    return Stream.ofAll(TOLD.matcher(wrong.getOriginalMessage()).results())
        .lastOption()
        .map(told -> problem(place, number(told, 1), number(told, 2), wrong))
        .getOrElse(() -> problem(place, near.getLineNr(), near.getColumnNr(), wrong));
  }

  private static int number(MatchResult told, int group) {
    return Integer.parseInt(told.group(group));
  }

  private static Problem problem(
      IntFunction<String> place, int line, int column, JsonProcessingException wrong) {
    String plain =
        Stream.ofAll(wrong.getOriginalMessage().lines())
            .reject(said -> said.startsWith(" "))
            .mkString(", ");
    return new Problem(
        place.apply(line) + ", column " + column,
        "this is no YAML, "
            + plain
            + "; indent by blanks, put a blank after each colon, close quotes and braces,"
            + " and quote a ${...} that stands inside braces");
  }
}
