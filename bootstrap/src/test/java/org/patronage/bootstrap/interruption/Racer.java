package org.patronage.bootstrap.interruption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.bootstrap.wiring.Tables;

/**
 * The program in a process that stays: told a word, it runs over its home with that in its run's
 * id; told nothing, it counts versions, and keys that have two active ones. Home and zone are its
 * arguments, and its answers follow {@link #MARK}.
 */
final class Racer {
  static final String MARK = ">> ";

  private static final String COUNTS =
      "SELECT (SELECT count(*) FROM patronage_unified) || ' versions, ' || (SELECT count(*) FROM"
          + " (SELECT 1 FROM patronage_unified WHERE RecordStatus GROUP BY Batch_CD, participant_id,"
          + " ICN, Veteran_ICN, Applicant_Type HAVING count(*) > 1)) || ' twice'";

  private Racer() {}

  public static void main(String[] arguments) throws IOException {
    Home home = new Home(Path.of(arguments[0]), new Zone(Path.of(arguments[1])));
    SparkEngine spark = SparkEngine.start(Home.SPARK);
    Application application = Application.of(home.configuration(), RunListener.silent());
    say("ready");
    BufferedReader told = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String word = told.readLine(); word != null; word = told.readLine()) {
      say(word.isEmpty() ? counts(home, spark) : run(application, word));
    }
  }

  private static String run(Application application, String word) {
    try {
      return application.run(Home.request(RunMode.UPDATE, Zone.MONDAY, word)).status().name();
    } catch (StorageException refusal) {
      return refusal.getMessage();
    }
  }

  private static String counts(Home home, SparkEngine spark) {
    StringBuilder counts = new StringBuilder();
    Tables.of(home.configuration(), spark)
        .ask(COUNTS, (header, rows) -> counts.append(rows.next().get(0).get()));
    return counts.toString();
  }

  private static void say(String answer) {
    System.out.println(MARK + answer);
  }
}
