package org.patronage.domain.history;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.Serializable;

/**
 * What a version says of its person, in the columns of {@code patronage_unified} (RULES 3); a feed
 * fills those of its own. Dates are texts {@code yyyyMMdd}.
 */
public record Entitlement(
    Option<String> veteranIcn,
    Option<String> applicantType,
    Option<String> caregiverStatus,
    Option<String> percentage,
    Option<String> ptIndicator,
    Option<String> unemployability,
    Option<String> beginDate,
    Option<String> lastUpdate,
    Option<String> terminationDate)
    implements Serializable {
  /** What {@link #ptIndicator} holds of a person who is Permanent and Total (RULES 2, 7). */
  public static final String PERMANENT_AND_TOTAL = "Y";

  /** The columns of {@code patronage_unified} that hold it, in the order of its components. */
  public static final List<String> COLUMNS =
      List.of(
          "Veteran_ICN",
          "Applicant_Type",
          "Caregiver_Status",
          "SC_Combined_Disability_Percentage",
          "PT_Indicator",
          "Individual_Unemployability",
          "Status_Begin_Date",
          "Status_Last_Update",
          "Status_Termination_Date");

  /** A disability rating (RULES 3, column SCD). */
  public static Entitlement rating(
      String percentage, String ptIndicator, String beginDate, String lastUpdate) {
    return new Entitlement(
        Option.none(),
        Option.none(),
        Option.none(),
        Option.some(percentage),
        Option.some(ptIndicator),
        Option.none(),
        Option.some(beginDate),
        Option.some(lastUpdate),
        Option.none());
  }

  /** A caregiver's part (RULES 3, column CG). */
  public static Entitlement caregiver(
      String veteranIcn,
      String applicantType,
      Option<String> status,
      Option<String> beginDate,
      Option<String> terminationDate) {
    return new Entitlement(
        Option.some(veteranIcn),
        Option.some(applicantType),
        status,
        Option.none(),
        Option.none(),
        Option.none(),
        beginDate,
        Option.none(),
        terminationDate);
  }

  /** Whether the PT indicator says {@code Y}. */
  public boolean isPermanentAndTotal() {
    return ptIndicator.contains(PERMANENT_AND_TOTAL);
  }

  /** The same from another begin date on. */
  public Entitlement withBeginDate(String value) {
    return new Entitlement(
        veteranIcn,
        applicantType,
        caregiverStatus,
        percentage,
        ptIndicator,
        unemployability,
        Option.some(value),
        lastUpdate,
        terminationDate);
  }

  /** The same with another PT indicator. */
  public Entitlement withPtIndicator(String value) {
    return new Entitlement(
        veteranIcn,
        applicantType,
        caregiverStatus,
        percentage,
        Option.some(value),
        unemployability,
        beginDate,
        lastUpdate,
        terminationDate);
  }
}
