package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.patronage.application.identity.MviLocations;
import org.patronage.domain.identity.Institution;

/**
 * Correlates identities (RULES 10) in two passes: by (institution, identifier), which tells who
 * claims it; by ICN, which makes the lookup's row and names what is ambiguous.
 */
final class SparkCorrelation {
  private final SourceTables sources;
  private final MviLocations mvi;

  SparkCorrelation(SourceTables sources, MviLocations mvi) {
    this.sources = sources;
    this.mvi = mvi;
  }

  /** Rows of both tables, told apart by {@code ambiguous}. */
  Dataset<Row> correlate() {
    Dataset<Row> claims =
        associations()
            .repartition(col("sid"), col("identifier"))
            .sortWithinPartitions("sid", "identifier")
            .mapPartitions(new ClaimIdentifiers(), Encoders.row(CorrelationRows.BY_ICN));
    return claims
        .unionByName(persons())
        .repartition(col("icn"))
        .sortWithinPartitions("icn")
        .mapPartitions(new CorrelatePersons(), Encoders.row(CorrelationRows.OUTPUT))
        .join(broadcast(institutionCodes()), col("sid").equalTo(col("known_sid")), "left")
        .withColumn("InstitutionCode", coalesce(col("known_code"), col("InstitutionCode")))
        .drop("sid", "known_sid", "known_code");
  }

  private Dataset<Row> associations() {
    return sources
        .read(
            mvi.associations(),
            "MVIPersonICN",
            "MVITreatingFacilityInstitutionSID",
            "TreatingFacilityPersonIdentifier",
            "ActiveMergedIdentifier",
            "CorrelationModifiedDateTime")
        .select(
            text("MVITreatingFacilityInstitutionSID").as("sid"),
            text("TreatingFacilityPersonIdentifier").as("identifier"),
            text("MVIPersonICN").as("icn"),
            text("ActiveMergedIdentifier").as("active_merged"),
            time("CorrelationModifiedDateTime").as("modified"))
        .where(col("sid").isin(sids()));
  }

  private Dataset<Row> persons() {
    return sources
        .read(mvi.persons(), "MVIPersonICN", "ICNStatus", "calc_IngestionTimestamp")
        .select(
            text("MVIPersonICN").as("icn"),
            lit(null).cast("string").as("sid"),
            lit(null).cast("string").as("identifier"),
            lit(null).cast("timestamp").as("modified"),
            lit(null).cast("int").as("icns"),
            text("ICNStatus").as("status"),
            time("calc_IngestionTimestamp").as("ingested"))
        .where(col("icn").isNotNull());
  }

  private Dataset<Row> institutionCodes() {
    return sources
        .read(mvi.institutions(), "MVIInstitutionSID", "InstitutionCode")
        .select(text("MVIInstitutionSID").as("known_sid"), text("InstitutionCode").as("known_code"))
        .where(col("known_sid").isin(sids()))
        .groupBy("known_sid")
        .agg(min("known_code").as("known_code"));
  }

  private static Object[] sids() {
    return Arrays.stream(Institution.values()).map(Institution::sid).toArray();
  }

  private static Column text(String column) {
    Column trimmed = trim(col(column).cast("string"));
    return when(trimmed.notEqual(""), trimmed);
  }

  private static Column time(String column) {
    return col(column).try_cast("timestamp");
  }
}
