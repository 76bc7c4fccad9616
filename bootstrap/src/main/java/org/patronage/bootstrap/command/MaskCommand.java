package org.patronage.bootstrap.command;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.Callable;
import org.patronage.application.masking.MaskedCopy;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.masking.MaskingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a copy of the tables for those who must not see whom they are about. */
@Command(
    name = "mask",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the tables for lower environments, every identifier replaced by one of the same form:",
      "the same one by the same one in every table, no two by one. Rejected lines and free texts",
      "are left out; dates, percentages and counts stay. Not while a run is at work."
    })
final class MaskCommand implements Callable<Integer> {
  private static final String VARIABLE = "PATRONAGE_MASK_KEY";

  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;

  @picocli.CommandLine.Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the copy is to be: a directory that is new or empty")
  private String out;

  @picocli.CommandLine.Option(
      names = "--key-from",
      paramLabel = "VARIABLE",
      defaultValue = VARIABLE,
      description =
          "the environment variable with the key, of 32 bytes or more (default " + VARIABLE + ")")
  private String variable;

  @Override
  public Integer call() {
    MaskingKey key = key();
    PatronageConfig config = configuration.loadLasting("mask");
    Console console = Console.of(spec.commandLine());
    try (Application application = Application.of(config, console.progress())) {
      print(application.mask(out, key), console);
    }
    return 0;
  }

  /** What was given as the variable's name is never said, since it may be the key itself. */
  private MaskingKey key() {
    return Option.of(System.getenv(variable))
        .toEither("is not set")
        .flatMap(MaskingKey::parse)
        .getOrElseThrow(
            problem ->
                new InvalidRequestException(
                    "The environment variable that --key-from names (%s by default) %s; it holds the key that masks depend on, such as `openssl rand -hex 32` makes"
                        .formatted(VARIABLE, problem)));
  }

  private void print(Seq<MaskedCopy> copies, Console console) {
    copies.forEach(copy -> console.out().printf("%,14d  %s%n", copy.rows(), copy.table()));
    console
        .out()
        .printf(
            "Masked into %s, for reading. Look at it: patronage sql --set tables=%s \"SELECT ...\"%n",
            out, out);
    console.out().flush();
  }
}
