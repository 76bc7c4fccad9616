package org.patronage.domain.caregiver;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.CalendarDate;
import org.patronage.domain.feed.Digits;
import org.patronage.domain.feed.Fields;
import org.patronage.domain.feed.RecordRule;

/** The checks that the CG feed and its seed share; the names of their columns differ (RULES 2). */
record CaregiverFields(
    String caregiver, String veteran, String type, String status, String begin, String end) {
  private static final int ICN_LENGTH = 10;

  Option<Accepted<CaregiverObservation>> read(long line, Fields fields, Option<Instant> created) {
    Option<String> caregiverIcn =
        icn(
            fields,
            fields.required(caregiver, RecordRule.CAREGIVER_ICN_PRESENT),
            RecordRule.CAREGIVER_ICN_DIGITS);
    Option<String> veteranIcn =
        icn(
            fields,
            fields.required(veteran, RecordRule.VETERAN_ICN_PRESENT),
            RecordRule.VETERAN_ICN_DIGITS);
    Option<String> applicant = fields.required(type, RecordRule.APPLICANT_TYPE_PRESENT);
    Option<LocalDate> from = date(fields, begin, RecordRule.BEGIN_DATE_REAL);
    Option<LocalDate> until = date(fields, end, RecordRule.END_DATE_REAL);
    if (caregiverIcn.isEmpty()
        || veteranIcn.isEmpty()
        || applicant.isEmpty()
        || created.isEmpty()) {
      return Option.none();
    }
    Option<String> standing = fields.text(status);
    return Option.some(
        new Accepted<>(
            line,
            new CaregiverObservation(
                caregiverIcn.get(),
                veteranIcn.get(),
                applicant.get(),
                standing,
                from,
                until,
                created.get()),
            ApplicantType.isUnusual(applicant.get()) || CaregiverStatus.isUnusual(standing)));
  }

  static Option<LocalDate> date(Fields fields, String column, RecordRule rule) {
    return fields.read(fields.text(column), CalendarDate::parseIso, rule);
  }

  private static Option<String> icn(Fields fields, Option<String> sent, RecordRule rule) {
    return fields.read(
        sent,
        text ->
            Option.when(text.length() >= ICN_LENGTH, () -> text.substring(0, ICN_LENGTH))
                .filter(Digits::only),
        rule);
  }
}
