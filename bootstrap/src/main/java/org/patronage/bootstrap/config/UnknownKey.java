package org.patronage.bootstrap.config;

import io.vavr.control.Option;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What to say about a setting whose key is not one of {@link Key#ALL}, if it is not. */
final class UnknownKey {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private UnknownKey() {}

  static Option<Problem> of(Setting setting) {
    return isKnown(setting) ? Option.none() : Option.some(setting.refused(words(setting.key())));
  }

  private static boolean isKnown(Setting setting) {
    String key = setting.key();
    return Key.ALL.exists(known -> known.name().equals(key))
        || key.startsWith(Key.SPARK + ".")
        || (setting.text().isEmpty() && isSection(key));
  }

  private static boolean isSection(String key) {
    return key.equals(Key.SPARK) || !below(key).isEmpty();
  }

  private static String below(String section) {
    return Key.ALL.map(Key::name).filter(name -> name.startsWith(section + ".")).mkString(", ");
  }

  private static String words(String key) {
    if (isSection(key)) {
      return "is a section, not a value; write its keys below it";
    }
    return Key.ALL
        .map(Key::name)
        .find(name -> key.startsWith(name + "."))
        .map(name -> "is no key: " + name + " takes one value, not a section")
        .orElse(nearest(key).map(name -> "is no key; did you mean " + name + "?"))
        .getOrElse("is no key; conf/reference.yaml lists them all");
  }

  /** The known key with the fewest letters to change, if at most a third of the letters differ. */
  private static Option<String> nearest(String key) {
    return Key.ALL
        .map(Key::name)
        .minBy(name -> distance(key, name))
        .filter(name -> distance(key, name) <= Math.max(2, key.length() / 3));
  }

  private static int distance(String key, String name) {
    return name.endsWith("." + key) ? 1 : DISTANCE.apply(key, name);
  }
}
