package org.patronage.bootstrap.config;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The settings that hold after all layers, and what is wrong with them. */
record Settings(Map<String, Setting> byKey, Substitution substitution) {

  /** These settings, and over them a later layer. */
  Settings under(Map<String, Setting> later) {
    return new Settings(later.merge(byKey), substitution);
  }

  /** Everything wrong with values and keys; what was left out is not looked at. */
  Seq<Problem> problems() {
    Seq<Problem> unknown = byKey.values().flatMap(UnknownKey::of);
    Seq<Problem> wrong = Key.ALL.filter(this::isSet).flatMap(key -> read(key).swap().toOption());
    return unknown.appendAll(wrong).appendAll(spark().flatMap(each -> each.swap().toOption()));
  }

  /** The names of the keys of that need that nobody set. */
  Seq<String> missing(Key.Need need) {
    return Key.ALL.filter(key -> key.need() == need && !isSet(key)).map(Key::name);
  }

  /**
   * The value of a key.
   *
   * @throws java.util.NoSuchElementException if {@link #problems} or {@link #missing} name it
   */
  <T> T value(Key<T> key) {
    return read(key).get();
  }

  /**
   * The settings of Spark by full name.
   *
   * @throws java.util.NoSuchElementException if {@link #problems} name one
   */
  Map<String, String> sparkSettings() {
    return spark().map(Either::get).toMap(Setting::key, setting -> setting.text().get());
  }

  private boolean isSet(Key<?> key) {
    return byKey.containsKey(key.name());
  }

  private <T> Either<Problem, T> read(Key<T> key) {
    Setting setting =
        byKey.getOrElse(key.name(), new Setting(key.name(), Option.none(), "nowhere"));
    return resolved(setting).flatMap(known -> key.read(known.text()).mapLeft(setting::refused));
  }

  private Seq<Either<Problem, Setting>> spark() {
    return byKey
        .values()
        .filter(setting -> setting.key().startsWith(Key.SPARK + "."))
        .map(this::resolved)
        .map(each -> each.filterOrElse(known -> known.text().isDefined(), Settings::empty));
  }

  private static Problem empty(Setting setting) {
    return setting.refused("has no value; give it one, \"\" for an empty one");
  }

  private Either<Problem, Setting> resolved(Setting setting) {
    return setting
        .text()
        .map(substitution::resolve)
        .map(text -> text.bimap(setting::refused, setting::withText))
        .getOrElse(() -> Either.right(setting));
  }
}
