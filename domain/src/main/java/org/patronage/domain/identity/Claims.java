package org.patronage.domain.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** First step of the correlation: all associations of one (institution, identifier) (RULES 10). */
public final class Claims {
  private static final BinaryOperator<Association> LATEST =
      BinaryOperator.maxBy(Comparator.comparing(Association::modified));

  private Claims() {}

  /**
   * One claim an ICN, with the latest modification time of its associations.
   *
   * @param associations all kept ones of one (institution, identifier), in any order
   * @return in the order of ICNs
   */
  public static List<Claim> of(Iterable<Association> associations) {
    Map<String, Association> latest = new TreeMap<>();
    associations.forEach(one -> latest.merge(one.icn(), one, LATEST));
    List<Claim> claims = new ArrayList<>(latest.size());
    latest.values().forEach(one -> claims.add(new Claim(one, latest.size())));
    return claims;
  }

  /** Whether a time stands for none. */
  public static boolean isKnown(Instant modified) {
    return !modified.equals(Instant.MIN);
  }
}
