package org.patronage.bootstrap.config;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;

/**
 * Reads the configuration: the defaults (those of {@code conf/local.yaml}), then one file, then
 * overrides in their order; what comes later holds. Touches nothing but that file.
 *
 * @param environment what <code>${NAME}</code> in a value stands for
 */
public record ConfigurationLoader(java.util.Map<String, String> environment) {

  /** Keeps a copy. */
  public ConfigurationLoader {
    environment = java.util.Map.copyOf(environment);
  }

  /** Every known key in full, in the order of the reference file; {@code spark} stands for all. */
  public static Seq<String> knownKeys() {
    return Key.ALL.<String>map(Key::name).append(Key.SPARK);
  }

  /**
   * The configuration of a run.
   *
   * @param file the configuration file, YAML in UTF-8. Where one is given, it or an override must
   *     name every place and every beginning, and a seed that it does not name does not exist: no
   *     run falls back to the local folders by an omission
   * @param overrides {@code key=value}, the key full and dotted, the value a YAML scalar or flow
   * @throws ConfigurationException if the file cannot be read or anything in it or in the overrides
   *     is wrong; the message names all of it
   */
  public PatronageConfig load(Option<Path> file, Seq<String> overrides) {
    Seq<Either<Problem, Map<String, Setting>>> layers =
        file.toList().map(ConfigurationFile::read).appendAll(overrides.map(OverrideText::read));
    refuse(layers.flatMap(layer -> layer.swap().toOption()));
    Settings settings =
        layers
            .map(Either::get)
            .foldLeft(new Settings(defaults(file), new Substitution(environment)), Settings::under);
    refuse(settings.problems().appendAll(missing(file, settings)));
    return Binding.of(settings);
  }

  private static Map<String, Setting> defaults(Option<Path> file) {
    return Key.ALL
        .filter(key -> file.isEmpty() || key.need() == Key.Need.DEFAULTED)
        .<String, Setting>toLinkedMap(Key::name, Key::byDefault);
  }

  private static Seq<Problem> missing(Option<Path> file, Settings settings) {
    Seq<String> keys = settings.missing(Key.Need.STATED);
    return keys.isEmpty()
        ? List.empty()
        : List.of(
            new Problem(
                file.map(Path::toString).getOrElse("the defaults"),
                keys.mkString(", ")
                    + (keys.size() == 1 ? " is missing" : " are missing")
                    + "; a configuration file names every place, none is assumed:"
                    + " add it there, or by --set key=value"));
  }

  private static void refuse(Seq<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }
}
