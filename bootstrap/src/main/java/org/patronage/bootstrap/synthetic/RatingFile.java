package org.patronage.bootstrap.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * The SCD feed's file of one day (RULES 2): the first one with most people, then daily portions.
 */
record RatingFile(SyntheticPlan plan, RatingHistory history, LocalDate date, int day)
    implements Content {

  static final String HEADER = "PTCPNT_ID,CMBNED_DEGREE_DSBLTY,DSBL_DTR_DT";

  private static final Cadence DUPLICATE = new Cadence(13, 60);
  private static final Cadence BLANK = new Cadence(29, 50);
  private static final Cadence WRONG = new Cadence(38, 100);

  PlannedFile planned() {
    String name = "CPIDODIEX_" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "_spool.csv";
    LocalTime time = LocalTime.of(9, 31).plusSeconds(date.getDayOfMonth());
    return new PlannedFile(
        "landing/scd/" + name, date.atTime(time).toInstant(ZoneOffset.UTC), this);
  }

  @Override
  public void writeTo(LineFile file) throws IOException {
    file.whole(HEADER);
    Dice dice = new Dice(plan.seed());
    Shuffle people = new Shuffle(plan.people(), dice.roll(Topic.ORDER, 0, day));
    long written = 0;
    for (int turn = 0; turn < plan.people(); turn++) {
      int person = people.next();
      if (history.presence(person, day) != Presence.ABSENT) {
        written++;
        writeRating(file, person, written);
        if (DUPLICATE.at(written)) {
          writeDuplicate(file, person, dice.roll(Topic.DUPLICATE, person, day));
        }
        if (WRONG.at(written)) {
          writeWrong(file);
        }
      }
    }
  }

  private void writeRating(LineFile file, int person, long number) throws IOException {
    Rating rating = history.rating(person, day);
    file.line().number(Identifiers.participant(person)).comma();
    if (!BLANK.at(number)) {
      file.line().digits(rating.percentage(), 3);
    }
    file.line().comma().ratingDate(rating.epochDay());
    file.end();
  }

  /** An older rating of the same person, or one of the same date. */
  private void writeDuplicate(LineFile file, int person, SplittableRandom dice) throws IOException {
    long epochDay = history.rating(person, day).epochDay();
    Rating other = Rating.drawn(dice, epochDay - dice.nextInt(2) * 30L);
    file.line().number(Identifiers.participant(person)).comma().digits(other.percentage(), 3);
    file.line().comma().ratingDate(other.epochDay());
    file.end();
  }

  private void writeWrong(LineFile file) throws IOException {
    long number = file.badLines();
    long nobody = Identifiers.nobody(number);
    long epochDay = date.toEpochDay();
    switch ((int) (number + day) % 6) {
      case 0 -> file.line().text(",050,").ratingDate(epochDay);
      case 1 -> file.line().number(nobody).text(",050,02302025");
      case 2 -> file.line().number(nobody).text(",105,").ratingDate(epochDay);
      case 3 -> file.line().number(nobody).text(",050");
      case 4 -> file.line().number(nobody).text(",050,").ratingDate(epochDay).text(",extra");
      default -> file.line().number(nobody).text(",050,");
    }
    file.endBad();
  }
}
