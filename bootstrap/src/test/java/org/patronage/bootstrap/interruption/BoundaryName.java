package org.patronage.bootstrap.interruption;

import java.util.regex.Pattern;

/** Names of boundaries: the same step of two runs has the same one. */
final class BoundaryName {
  private static final Pattern EDITION = Pattern.compile("patronage_unified__[a-z0-9_]+");
  private static final Pattern CHANCE =
      Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern UNSEEN =
      Pattern.compile("(/|^\\w+ )(part-|deletion_vector_|\\.)[^/]*$|/_temporary(/|$)|\\.crc$");
  private static final String WORK = ".writing-";

  private BoundaryName() {}

  /** A path without what chance or the clock put into it. */
  static String of(String path) {
    String edition = EDITION.matcher(path).replaceAll("patronage_unified__EDITION");
    return CHANCE.matcher(edition).replaceAll("ID");
  }

  /** Whether nobody but its writer looks at it. */
  static boolean isUnseen(String name) {
    return UNSEEN.matcher(name).find()
        && !name.substring(name.lastIndexOf('/') + 1).startsWith(WORK);
  }
}
