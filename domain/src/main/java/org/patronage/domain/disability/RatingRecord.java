package org.patronage.domain.disability;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.List;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.CalendarDate;
import org.patronage.domain.feed.Digits;
import org.patronage.domain.feed.FeedContract;
import org.patronage.domain.feed.Fields;
import org.patronage.domain.feed.RecordReading;
import org.patronage.domain.feed.RecordRule;

/** Validates a record of the SCD feed (RULES 2, 5). */
public record RatingRecord() implements RecordReading<RatingObservation> {
  private static final String PARTICIPANT = "PTCPNT_ID";
  private static final String PERCENTAGE = "CMBNED_DEGREE_DSBLTY";
  private static final String RATING_DATE = "DSBL_DTR_DT";

  public static final FeedContract CONTRACT =
      new FeedContract("CPIDODIEX_", List.of(PARTICIPANT, PERCENTAGE, RATING_DATE));

  @Override
  public Option<Accepted<RatingObservation>> parse(long line, Fields fields) {
    Option<String> participant =
        fields.read(
            fields.required(PARTICIPANT, RecordRule.PARTICIPANT_ID_PRESENT),
            text -> Option.some(text).filter(Digits::only),
            RecordRule.PARTICIPANT_ID_DIGITS);
    Option<Integer> percentage =
        fields.read(fields.text(PERCENTAGE), Percentage::parse, RecordRule.PERCENTAGE_RANGE);
    Option<LocalDate> date =
        fields.read(
            fields.required(RATING_DATE, RecordRule.RATING_DATE_PRESENT),
            CalendarDate::parseMonthFirst,
            RecordRule.RATING_DATE_REAL);
    if (participant.isEmpty() || date.isEmpty()) {
      return Option.none();
    }
    boolean unusual = percentage.exists(Percentage::isUnusual);
    return Option.some(
        new Accepted<>(
            line, new RatingObservation(participant.get(), percentage, date.get()), unusual));
  }
}
