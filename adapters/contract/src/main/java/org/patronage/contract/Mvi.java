package org.patronage.contract;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** A Master Veteran Index in the making, as the rows of its three sources. */
final class Mvi {
  static final String ASSOCIATION_COLUMNS =
      "MVIPersonICN,MVITreatingFacilityInstitutionSID,TreatingFacilityPersonIdentifier,"
          + "ActiveMergedIdentifier,CorrelationModifiedDateTime";
  static final String PERSON_COLUMNS = "MVIPersonICN,ICNStatus,calc_IngestionTimestamp";
  static final String INSTITUTION_COLUMNS = "MVIInstitutionSID,InstitutionCode";
  static final String CORP = "5667";
  static final String DOD = "6061";
  static final String VETS = "6722";
  private static final String TIME = "2024-01-01 08:00:00";

  private Seq<String> associations = Vector.empty();
  private Seq<String> persons = Vector.empty();
  private Seq<String> institutions =
      Vector.of("5667,200CORP", "6061,200DOD", "6722,200VETS", "1234,500XX");

  /** A person with a participant id and an EDIPI; an empty one is not known. */
  Mvi person(String icn, String participant, String edipi) {
    if (!participant.isEmpty()) {
      association(icn, CORP, participant, "Active", TIME);
    }
    if (!edipi.isEmpty()) {
      association(icn, DOD, edipi, "Active", TIME);
    }
    return status(icn, "PERMANENT", TIME);
  }

  Mvi association(String icn, String sid, String identifier, String merged, String modified) {
    associations = associations.append(String.join(",", icn, sid, identifier, merged, modified));
    return this;
  }

  Mvi status(String icn, String status, String ingested) {
    persons = persons.append(String.join(",", icn, status, ingested));
    return this;
  }

  Mvi withoutInstitution(String sid) {
    institutions = institutions.reject(row -> row.startsWith(sid + ","));
    return this;
  }

  Seq<String> associations() {
    return associations;
  }

  Seq<String> persons() {
    return persons;
  }

  Seq<String> institutions() {
    return institutions;
  }
}
