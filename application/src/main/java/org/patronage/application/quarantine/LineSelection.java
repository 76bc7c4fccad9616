package org.patronage.application.quarantine;

import io.vavr.control.Option;
import java.util.Locale;
import org.patronage.domain.quality.LineStatus;

/**
 * Which lines of the quarantine are meant; what is none selects all.
 *
 * @param feed {@code Batch_CD}
 * @param file the last part of a file's URI
 * @param rule part of what was broken, compared without case
 */
public record LineSelection(
    Option<String> feed, Option<String> file, Option<String> rule, Option<LineStatus> status) {
  public static final LineSelection ALL =
      new LineSelection(Option.none(), Option.none(), Option.none(), Option.none());

  public LineSelection {
    rule = rule.map(text -> text.toUpperCase(Locale.ROOT));
  }

  /** The same of one feed. */
  public LineSelection ofFeed(String batchCode) {
    return new LineSelection(Option.some(batchCode), file, rule, status);
  }

  /** The same of one file. */
  public LineSelection ofFile(String name) {
    return new LineSelection(feed, Option.some(name), rule, status);
  }

  /** The same of one rule. */
  public LineSelection ofRule(String text) {
    return new LineSelection(feed, file, Option.some(text), status);
  }

  /** Those of a status among them. */
  public LineSelection thatAre(LineStatus wanted) {
    return new LineSelection(feed, file, rule, Option.some(wanted));
  }

  /** Whether it asks for a feed, or for any. */
  public boolean asksFor(String batchCode) {
    return feed.forAll(batchCode::equals);
  }

  /** Whether a line is meant. */
  public boolean includes(String batchCode, String name, String rules, LineStatus now) {
    return asksFor(batchCode)
        && file.forAll(name::equals)
        && rule.forAll(text -> rules.toUpperCase(Locale.ROOT).contains(text))
        && status.forAll(wanted -> wanted == now);
  }
}
