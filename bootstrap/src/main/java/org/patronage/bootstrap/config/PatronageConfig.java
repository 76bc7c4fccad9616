package org.patronage.bootstrap.config;

import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.patronage.adapters.http.Patience;
import org.patronage.adapters.http.Webhook;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.calendar.MissedDays;

/**
 * Everything a run is told from outside. Paths stand as they were written: any Hadoop URI, or
 * relative to the working directory. {@code conf/reference.yaml} documents every key.
 *
 * @param storage the engine
 * @param tables where the tables live
 * @param exports directory of the DMDC files (RULES 11, 12)
 * @param backups directory of the full copies (RULES 13)
 * @param feeds the two feeds (RULES 2)
 * @param pt the PT tables (RULES 2)
 * @param mvi the MVI data sets (RULES 2)
 * @param rejection when a file is held for its lines (RULES 5)
 * @param guards when a file is held for what it would do, or for its size
 * @param schedule when scheduled work is due
 * @param notices who is told of a run that needs somebody
 * @param spark settings of a session that we start ourselves
 */
public record PatronageConfig(
    Storage storage,
    TablesLocation tables,
    String exports,
    String backups,
    Feeds feeds,
    Pt pt,
    Mvi mvi,
    Rejection rejection,
    Guards guards,
    Calendar schedule,
    Notices notices,
    Spark spark) {

  /**
   * @throws InvalidRequestException if a path is blank
   */
  public PatronageConfig {
    Objects.requireNonNull(storage, "storage");
    Objects.requireNonNull(tables, "tables");
    Checks.notBlank("exports", exports);
    Checks.notBlank("backups", backups);
    Objects.requireNonNull(feeds, "feeds");
    Objects.requireNonNull(pt, "pt");
    Objects.requireNonNull(mvi, "mvi");
    Objects.requireNonNull(rejection, "rejection");
    Objects.requireNonNull(guards, "guards");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(spark, "spark");
  }

  /** The two feeds. */
  public record Feeds(Scd scd, Cg cg) {
    /** Refuses a feed that is missing. */
    public Feeds {
      Objects.requireNonNull(scd, "feeds.scd");
      Objects.requireNonNull(cg, "feeds.cg");
    }
  }

  /**
   * The SCD feed.
   *
   * @param path the landing directory
   * @param begin files modified before it are not taken
   */
  public record Scd(String path, Instant begin) {
    /**
     * @throws InvalidRequestException if the path is blank
     */
    public Scd {
      Checks.notBlank("feeds.scd.path", path);
      Objects.requireNonNull(begin, "feeds.scd.begin");
    }
  }

  /**
   * The CG feed.
   *
   * @param path the landing directory
   * @param begin files modified before it are not taken; the event time of the seed
   * @param seed the CSV file read in a rebuild before any CG file; none where there is none
   */
  public record Cg(String path, Instant begin, Option<String> seed) {
    /**
     * @throws InvalidRequestException if a path is blank
     */
    public Cg {
      Checks.notBlank("feeds.cg.path", path);
      Objects.requireNonNull(begin, "feeds.cg.begin");
      seed.forEach(file -> Checks.notBlank("feeds.cg.seed", file));
    }
  }

  /**
   * The PT tables, both Delta.
   *
   * @param seed the legacy table; none where there is none
   * @param current the table that is refreshed monthly
   */
  public record Pt(Option<String> seed, String current) {
    /**
     * @throws InvalidRequestException if a path is blank
     */
    public Pt {
      seed.forEach(table -> Checks.notBlank("pt.seed", table));
      Checks.notBlank("pt.current", current);
    }
  }

  /**
   * The MVI data sets, all Parquet.
   *
   * @param associations who is known where, by which identifier
   * @param persons the persons and the state of their ICN
   * @param institutions the code of each institution
   */
  public record Mvi(String associations, String persons, String institutions) {
    /**
     * @throws InvalidRequestException if a path is blank
     */
    public Mvi {
      Checks.notBlank("mvi.associations", associations);
      Checks.notBlank("mvi.persons", persons);
      Checks.notBlank("mvi.institutions", institutions);
    }
  }

  /**
   * A file is held when its rejected lines are more than {@code lines} and more than {@code share}
   * of the lines read.
   *
   * @param share from 0 to 1, exact: 0.05 is 5 %
   * @param lines a number of lines, 0 or more
   */
  public record Rejection(BigDecimal share, int lines) {
    /**
     * @throws InvalidRequestException if the share is not from 0 to 1, or the lines are negative
     */
    public Rejection {
      Checks.share("rejection.share", share);
      Checks.notNegative("rejection.lines", lines);
    }
  }

  /** When a file is held that looks as if something had gone wrong where it was made. */
  public record Guards(Changed changed, Shrunk shrunk) {
    /** Refuses a guard that is missing. */
    public Guards {
      Objects.requireNonNull(changed, "guards.changed");
      Objects.requireNonNull(shrunk, "guards.shrunk");
    }
  }

  /**
   * A file is held when it would change or expire more than {@code rows} active rows of its feed
   * and more than {@code share} of them.
   *
   * @param share from 0 to 1, exact; at 1 no file is held
   * @param rows a number of rows, 0 or more
   */
  public record Changed(BigDecimal share, int rows) {
    /**
     * @throws InvalidRequestException if the share is not from 0 to 1, or the rows are negative
     */
    public Changed {
      Checks.share("guards.changed.share", share);
      Checks.notNegative("guards.changed.rows", rows);
    }
  }

  /**
   * A file is held when it has less than {@code share} of the median of the last ten files of its
   * feed, where that is more than {@code lines}.
   *
   * @param share from 0 to 1, exact; at 0 no file is held
   * @param lines a number of lines, 0 or more
   */
  public record Shrunk(BigDecimal share, int lines) {
    /**
     * @throws InvalidRequestException if the share is not from 0 to 1, or the lines are negative
     */
    public Shrunk {
      Checks.share("guards.shrunk.share", share);
      Checks.notNegative("guards.shrunk.lines", lines);
    }
  }

  /**
   * The calendar (RULES 11 to 13).
   *
   * @param transfers the weekdays of the DMDC export
   * @param missed what becomes of a task whose day went by without a run
   */
  public record Calendar(Set<DayOfWeek> transfers, MissedDays missed) {
    /** Refuses a part that is missing. */
    public Calendar {
      Objects.requireNonNull(transfers, "schedule.transfers");
      Objects.requireNonNull(missed, "schedule.missed");
    }
  }

  /**
   * Who is told of a run that needs somebody, and how patiently.
   *
   * @param webhook where notices are posted; none where nobody is told
   * @param timeout of one try, above 0, 5 minutes at most
   * @param retries further tries after the first, from 0 to 10
   */
  public record Notices(Option<Webhook> webhook, Duration timeout, int retries) {
    /**
     * @throws InvalidRequestException if the timeout or the retries are out of their bounds
     */
    public Notices {
      Objects.requireNonNull(webhook, "notices.webhook");
      Checks.that(
          Patience.allowsTimeout(timeout),
          "notices.timeout is above 0, 5 minutes at most, not " + timeout);
      Checks.that(
          Patience.allowsRetries(retries), "notices.retries is from 0 to 10, not " + retries);
    }
  }

  /**
   * Settings of a Spark session that we start ourselves; a session that the platform gives keeps
   * its own.
   *
   * @param settings by full name, each beginning with {@code spark.}
   */
  public record Spark(Map<String, String> settings) {
    /**
     * @throws InvalidRequestException if a name does not begin with {@code spark.}
     */
    public Spark {
      settings
          .keySet()
          .forEach(name -> Checks.that(name.startsWith("spark."), "no setting of Spark: " + name));
    }

    /** The names alone: a value can be a secret. */
    @Override
    public String toString() {
      return "Spark" + settings.keySet().toSortedSet().mkString("[", ", ", "]");
    }
  }
}
