package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.patronage.domain.identity.AmbiguousAssociation;
import org.patronage.domain.identity.Association;
import org.patronage.domain.identity.AssociationRecord;
import org.patronage.domain.identity.Claim;
import org.patronage.domain.identity.Claims;
import org.patronage.domain.identity.CorrelatedPerson;
import org.patronage.domain.identity.Institution;
import org.patronage.domain.identity.PersonRecord;

/** What the correlation works on, as rows. */
final class CorrelationRows {
  /** Claims and persons, for the pass by ICN; a claim has a {@code sid}. */
  static final StructType BY_ICN =
      StructType.fromDDL(
          "icn STRING, sid STRING, identifier STRING, modified TIMESTAMP, icns INT,"
              + " status STRING, ingested TIMESTAMP");

  /** Rows of the lookup and of the duplicates, told apart by {@code ambiguous}. */
  static final StructType OUTPUT =
      StructType.fromDDL(
          "ambiguous BOOLEAN, MVIPersonICN STRING, participant_id STRING, edipi STRING,"
              + " va_profile_id STRING, ICNStatus STRING, Last_Modified_Date TIMESTAMP,"
              + " sid STRING, InstitutionCode STRING, TreatingFacilityPersonIdentifier STRING,"
              + " CorrelationModifiedDateTime TIMESTAMP, count_iens INT, count_icns INT");

  private CorrelationRows() {}

  /** A row of {@code sid, identifier, icn, active_merged, modified}. */
  static AssociationRecord association(Row row) {
    return new AssociationRecord(
        text(row, 2), text(row, 0), text(row, 1), text(row, 3), time(row, 4));
  }

  static Row claim(Claim claim) {
    Association of = claim.association();
    return RowFactory.create(
        of.icn(),
        of.institution().sid(),
        of.identifier(),
        known(of.modified()),
        claim.icns(),
        null,
        null);
  }

  static boolean isClaim(Row row) {
    return !row.isNullAt(1);
  }

  static Claim claim(Row row) {
    return new Claim(
        new Association(
            row.getString(0),
            institution(row.getString(1)),
            row.getString(2),
            time(row, 3).getOrElse(Instant.MIN)),
        row.getInt(4));
  }

  static PersonRecord person(Row row) {
    return new PersonRecord(text(row, 5), time(row, 6));
  }

  static Row lookup(CorrelatedPerson person) {
    return RowFactory.create(
        false,
        person.icn(),
        person.participantId().getOrNull(),
        person.edipi().getOrNull(),
        person.vaProfileId().getOrNull(),
        person.icnStatus().getOrNull(),
        person.lastModified().getOrNull(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static Row duplicate(AmbiguousAssociation ambiguous) {
    Association of = ambiguous.association();
    return RowFactory.create(
        true,
        of.icn(),
        null,
        null,
        null,
        null,
        null,
        of.institution().sid(),
        of.institution().code(),
        of.identifier(),
        known(of.modified()),
        ambiguous.identifiers().getOrNull(),
        ambiguous.icns().getOrNull());
  }

  private static Institution institution(String sid) {
    return Arrays.stream(Institution.values())
        .filter(one -> one.sid().equals(sid))
        .findFirst()
        .orElseThrow();
  }

  private static Instant known(Instant modified) {
    return Claims.isKnown(modified) ? modified : null;
  }

  private static Option<String> text(Row row, int column) {
    return Option.of(row.getString(column));
  }

  private static Option<Instant> time(Row row, int column) {
    return Option.of(row.<Instant>getAs(column));
  }
}
