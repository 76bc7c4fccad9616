package org.patronage.adapters.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patronage.application.identity.MviLocations;
import org.patronage.domain.identity.Association;
import org.patronage.domain.identity.AssociationRecord;
import org.patronage.domain.identity.PersonRecord;

/**
 * What MVI says.
 *
 * @param associations those that the lookup keeps
 * @param persons by ICN
 * @param institutionCodes by SID
 */
record MviSources(
    List<Association> associations,
    Map<String, List<PersonRecord>> persons,
    Map<String, String> institutionCodes) {
  private static final String ICN = "MVIPersonICN";
  private static final String FACILITY = "MVITreatingFacilityInstitutionSID";
  private static final String IDENTIFIER = "TreatingFacilityPersonIdentifier";
  private static final String ACTIVE = "ActiveMergedIdentifier";
  private static final String MODIFIED = "CorrelationModifiedDateTime";
  private static final String STATUS = "ICNStatus";
  private static final String INGESTED = "calc_IngestionTimestamp";
  private static final String SID = "MVIInstitutionSID";
  private static final String CODE = "InstitutionCode";

  /**
   * Reads all three.
   *
   * @throws org.patronage.application.StorageException if one cannot be read
   */
  static MviSources read(MviLocations mvi) {
    return new MviSources(
        associations(mvi.associations()), persons(mvi.persons()), codes(mvi.institutions()));
  }

  private static List<Association> associations(String location) {
    List<Association> kept = new ArrayList<>();
    new SourceTable(location)
        .read(
            List.of(ICN, FACILITY, IDENTIFIER, ACTIVE, MODIFIED),
            row -> association(row).kept().ifPresent(kept::add));
    return kept;
  }

  private static AssociationRecord association(SourceRow row) {
    return new AssociationRecord(
        row.text(ICN),
        row.text(FACILITY),
        row.text(IDENTIFIER),
        row.text(ACTIVE),
        row.time(MODIFIED));
  }

  private static Map<String, List<PersonRecord>> persons(String location) {
    Map<String, List<PersonRecord>> persons = new HashMap<>();
    new SourceTable(location)
        .read(
            List.of(ICN, STATUS, INGESTED),
            row ->
                row.text(ICN)
                    .forEach(
                        icn ->
                            persons
                                .computeIfAbsent(icn, none -> new ArrayList<>())
                                .add(new PersonRecord(row.text(STATUS), row.time(INGESTED)))));
    return persons;
  }

  private static Map<String, String> codes(String location) {
    Map<String, String> codes = new HashMap<>();
    new SourceTable(location)
        .read(
            List.of(SID, CODE),
            row ->
                row.text(SID).forEach(sid -> row.text(CODE).forEach(code -> codes.put(sid, code))));
    return codes;
  }
}
