package org.patronage.adapters.spark;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patronage.application.dmdc.SentVersions;

/** How a version of the history is found again from a table that speaks of versions. */
final class ExtractKeys {
  /** The columns that tell a version from all others. */
  static final String[] VERSION = {
    "Batch_CD",
    "SDP_Event_Created_Timestamp",
    "filename",
    "ICN",
    "Veteran_ICN",
    "participant_id",
    "Applicant_Type"
  };

  /** What they are called elsewhere, one by one. */
  private static final String[] SPOKEN = SentVersions.IDENTITY.toJavaArray(String[]::new);

  /** From here on they may be null, or blank, as an earlier pipeline may have left them. */
  private static final int NULLABLE = 3;

  private ExtractKeys() {}

  /**
   * The condition of a join, in SQL.
   *
   * @param version what the history's columns begin with
   * @param speaker what the other table's columns begin with
   */
  static String same(String version, String speaker) {
    return same(VERSION, version, SPOKEN, speaker);
  }

  /** The same between two tables that speak of versions. */
  static String alike(String one, String other) {
    return same(SPOKEN, one, SPOKEN, other);
  }

  private static String same(String[] ours, String one, String[] theirs, String other) {
    return Stream.iterate(0, i -> i < ours.length, i -> i + 1)
        .map(
            i ->
                i < NULLABLE
                    ? one + ours[i] + " = " + other + theirs[i]
                    : alikeOrBlank(one + ours[i], other + theirs[i]))
        .collect(Collectors.joining(" AND "));
  }

  /** That two cells say the same, null and blank alike; in SQL. */
  static String alikeOrBlank(String one, String other) {
    return "nullif(trim(%s), '') <=> nullif(trim(%s), '')".formatted(one, other);
  }
}
