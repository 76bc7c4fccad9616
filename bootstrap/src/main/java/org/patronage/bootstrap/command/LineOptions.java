package org.patronage.bootstrap.command;

import io.vavr.control.Option;
import org.patronage.application.quarantine.LineSelection;

/** The options that say which lines of the quarantine are meant; without any, all of them. */
final class LineOptions {

  /** The feeds, as people name them. */
  private enum FeedName {
    SCD,
    CG
  }

  @picocli.CommandLine.Option(
      names = "--feed",
      paramLabel = "FEED",
      description = "those of one feed: SCD or CG")
  private FeedName feed;

  @picocli.CommandLine.Option(
      names = "--file",
      paramLabel = "NAME",
      description = "those of files of this name")
  private String file;

  @picocli.CommandLine.Option(
      names = "--rule",
      paramLabel = "TEXT",
      description = "those that broke a rule with this text in its name, such as PERCENTAGE")
  private String rule;

  LineSelection selection() {
    return new LineSelection(
        Option.of(feed).map(Enum::name), Option.of(file), Option.of(rule), Option.none());
  }
}
