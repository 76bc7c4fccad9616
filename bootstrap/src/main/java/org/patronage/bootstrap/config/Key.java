package org.patronage.bootstrap.config;

import static org.patronage.bootstrap.config.Key.Need.DEFAULTED;
import static org.patronage.bootstrap.config.Key.Need.OPTIONAL;
import static org.patronage.bootstrap.config.Key.Need.STATED;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.patronage.adapters.http.Webhook;
import org.patronage.domain.calendar.MissedDays;

/**
 * One known key: the only place where its name, its default and its type stand.
 *
 * @param name full, dotted
 * @param need what it means when a configuration file leaves it out
 * @param fallback its value where no configuration file is given
 * @param reading from the text, none where there is none, to the value or why not
 */
record Key<T>(
    String name, Need need, String fallback, Function<Option<String>, Either<String, T>> reading) {

  /** What happens when a configuration file leaves a key out. */
  enum Need {
    /** Refused: production must never fall back to a local folder. */
    STATED,
    /** The thing does not exist. */
    OPTIONAL,
    /** The default holds. */
    DEFAULTED
  }

  /** Below this name stand settings of Spark, whose names we do not know. */
  static final String SPARK = "spark";

  static final Key<Storage> STORAGE = defaulted("storage", "delta", Storage::parse);
  static final Key<TablesLocation> TABLES =
      stated("tables", "./patronage-data/tables", TablesLocation::parse);
  static final Key<String> EXPORTS = path("exports", "./patronage-data/exports");
  static final Key<String> BACKUPS = path("backups", "./patronage-data/backups");
  static final Key<String> SCD_PATH = path("feeds.scd.path", "./patronage-data/landing/scd");
  static final Key<Instant> SCD_BEGIN =
      stated("feeds.scd.begin", "2024-06-30T00:00:00Z", Scalar::instant);
  static final Key<String> CG_PATH = path("feeds.cg.path", "./patronage-data/landing/cg");
  static final Key<Instant> CG_BEGIN =
      stated("feeds.cg.begin", "2024-12-18T20:00:00Z", Scalar::instant);
  static final Key<Option<String>> CG_SEED =
      optional("feeds.cg.seed", "./patronage-data/seed/cg_seed.csv");
  static final Key<Option<String>> PT_SEED = optional("pt.seed", "./patronage-data/pt/seed");
  static final Key<String> PT_CURRENT = path("pt.current", "./patronage-data/pt/current");
  static final Key<String> ASSOCIATIONS = path("mvi.associations", "./patronage-data/mvi/psa");
  static final Key<String> PERSONS = path("mvi.persons", "./patronage-data/mvi/person");
  static final Key<String> INSTITUTIONS =
      path("mvi.institutions", "./patronage-data/mvi/institution");
  static final Key<BigDecimal> REJECTED_SHARE = defaulted("rejection.share", "0.05", Scalar::share);
  static final Key<Integer> REJECTED_LINES = defaulted("rejection.lines", "20", Scalar::lines);
  static final Key<BigDecimal> CHANGED_SHARE =
      defaulted("guards.changed.share", "0.5", Scalar::share);
  static final Key<Integer> CHANGED_ROWS = defaulted("guards.changed.rows", "1000", Scalar::rows);
  static final Key<BigDecimal> SHRUNK_SHARE =
      defaulted("guards.shrunk.share", "0.1", Scalar::share);
  static final Key<Integer> SHRUNK_LINES = defaulted("guards.shrunk.lines", "1000", Scalar::lines);
  static final Key<Option<Webhook>> WEBHOOK =
      new Key<>("notices.webhook", OPTIONAL, "", Key::webhook);
  static final Key<Duration> NOTICE_TIMEOUT = defaulted("notices.timeout", "10s", Scalar::timeout);
  static final Key<Integer> NOTICE_RETRIES = defaulted("notices.retries", "3", Scalar::retries);

  static final Key<Set<DayOfWeek>> TRANSFER_DAYS =
      defaulted("schedule.transfers", "wednesday friday", Scalar::weekdays);
  static final Key<MissedDays> MISSED = defaulted("schedule.missed", "made-up", Scalar::missedDays);

  /** Every known key, in the order of the reference file. */
  static final Seq<Key<?>> ALL =
      List.of(
          STORAGE,
          TABLES,
          EXPORTS,
          BACKUPS,
          SCD_PATH,
          SCD_BEGIN,
          CG_PATH,
          CG_BEGIN,
          CG_SEED,
          PT_SEED,
          PT_CURRENT,
          ASSOCIATIONS,
          PERSONS,
          INSTITUTIONS,
          REJECTED_SHARE,
          REJECTED_LINES,
          CHANGED_SHARE,
          CHANGED_ROWS,
          SHRUNK_SHARE,
          SHRUNK_LINES,
          TRANSFER_DAYS,
          MISSED,
          WEBHOOK,
          NOTICE_TIMEOUT,
          NOTICE_RETRIES);

  Either<String, T> read(Option<String> text) {
    return reading.apply(text.filter(value -> !value.isBlank()));
  }

  /** The setting that stands where nobody sets this key and no configuration file is given. */
  Setting byDefault() {
    return new Setting(name, Option.some(fallback), "built-in default");
  }

  private static Key<String> path(String name, String fallback) {
    return stated(name, fallback, Either::right);
  }

  private static <T> Key<T> stated(
      String name, String fallback, Function<String, Either<String, T>> parse) {
    return new Key<>(name, STATED, fallback, present("give it one", parse));
  }

  private static <T> Key<T> defaulted(
      String name, String fallback, Function<String, Either<String, T>> parse) {
    return new Key<>(
        name, DEFAULTED, fallback, present("leave the key out for " + fallback, parse));
  }

  private static Key<Option<String>> optional(String name, String fallback) {
    return new Key<>(name, OPTIONAL, fallback, Either::right);
  }

  private static Either<String, Option<Webhook>> webhook(Option<String> text) {
    return text.map(Webhook::parse)
        .map(parsed -> parsed.map(Option::some))
        .getOrElse(() -> Either.right(Option.none()));
  }

  private static <T> Function<Option<String>, Either<String, T>> present(
      String remedy, Function<String, Either<String, T>> parse) {
    return text -> text.toEither("has no value; " + remedy).flatMap(parse);
  }
}
