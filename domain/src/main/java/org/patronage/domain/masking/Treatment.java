package org.patronage.domain.masking;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.function.Function;
import org.patronage.domain.caregiver.ApplicantType;
import org.patronage.domain.caregiver.CaregiverStatus;
import org.patronage.domain.dmdc.DmdcField;
import org.patronage.domain.dmdc.DmdcRecord;
import org.patronage.domain.identity.Institution;

/** What becomes of a column's values in a copy in which nobody is to be recognised. */
public enum Treatment {
  /** Stays: holds no identifier. */
  KEPT,
  /** Goes: may hold anything. */
  BLANKED,
  ICN,
  EDIPI,
  PARTICIPANT_ID,
  VA_PROFILE_ID,
  /** An identifier whose kind the row's {@code InstitutionCode} tells. */
  FACILITY_IDENTIFIER,
  /** A caregiver's type or status: a known word stays, what is none is masked. */
  WORD,
  /**
   * A digest of a file's content, or a text with such a one in it, as a delivery's id: a keyed one
   * takes its place.
   */
  DIGEST,
  /** The words of a change log, each as in its own column; what is no change log goes. */
  CHANGE_LOG,
  /** A record of DMDC's file, which begins with the EDIPI; goes where its mask would not fit. */
  DMDC_RECORD;

  private static final String INSTITUTION = "InstitutionCode";

  /**
   * What replaces a cell, none where nothing does.
   *
   * @param row the cells of its row, by column
   */
  Option<String> of(String text, Function<String, Option<String>> row, Masking masking) {
    return switch (this) {
      case KEPT -> Option.some(text);
      case BLANKED -> Option.none();
      case ICN -> Option.some(masking.mask(IdentifierKind.ICN, text));
      case EDIPI -> Option.some(masking.mask(IdentifierKind.EDIPI, text));
      case PARTICIPANT_ID -> Option.some(masking.mask(IdentifierKind.PARTICIPANT_ID, text));
      case VA_PROFILE_ID -> Option.some(masking.mask(IdentifierKind.VA_PROFILE_ID, text));
      case FACILITY_IDENTIFIER -> Option.some(masking.mask(kindAt(row.apply(INSTITUTION)), text));
      case DIGEST -> Option.some(masking.digests(text));
      case WORD -> Option.some(word(text, masking));
      case CHANGE_LOG -> ChangeLogMask.of(text, masking);
      case DMDC_RECORD -> record(text, masking);
    };
  }

  /** A known word as it is, another one masked. */
  static String word(String text, Masking masking) {
    boolean unknown = ApplicantType.isUnusual(text) && CaregiverStatus.isUnusual(Option.some(text));
    return unknown ? masking.mask(IdentifierKind.WORD, text) : text;
  }

  private static IdentifierKind kindAt(Option<String> institution) {
    return List.of(Institution.values())
        .find(one -> institution.contains(one.code()))
        .map(Treatment::kindOf)
        .getOrElse(IdentifierKind.OTHER);
  }

  private static IdentifierKind kindOf(Institution institution) {
    return switch (institution) {
      case CORP -> IdentifierKind.PARTICIPANT_ID;
      case DOD -> IdentifierKind.EDIPI;
      case VETS -> IdentifierKind.VA_PROFILE_ID;
    };
  }

  private static Option<String> record(String text, Masking masking) {
    if (text.codePointCount(0, text.length()) != DmdcRecord.LENGTH) {
      return Option.none();
    }
    int end = text.offsetByCodePoints(0, DmdcField.EDIPI.width());
    String edipi = masking.mask(IdentifierKind.EDIPI, text.substring(0, end).stripTrailing());
    return DmdcField.EDIPI.holds(Option.some(edipi))
        ? Option.some(DmdcField.EDIPI.pad(Option.some(edipi)) + text.substring(end))
        : Option.none();
  }
}
