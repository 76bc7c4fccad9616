package org.patronage.domain.masking;

/**
 * What an identifier is of. Equal texts of one kind have one mask, wherever they stand; of two
 * kinds, two.
 */
public enum IdentifierKind {
  ICN,
  EDIPI,
  PARTICIPANT_ID,
  VA_PROFILE_ID,
  /** Of an institution that is none of those that the lookup keeps. */
  OTHER,
  /** A text that is none of the known words of its column, and may be anything. */
  WORD
}
