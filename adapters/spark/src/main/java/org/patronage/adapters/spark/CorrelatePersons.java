package org.patronage.adapters.spark;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.patronage.domain.identity.Claim;
import org.patronage.domain.identity.Correlation;
import org.patronage.domain.identity.PersonRecord;

/** The correlation's second pass: claims and persons sorted by ICN into rows of both tables. */
final class CorrelatePersons implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return ClaimIdentifiers.groups(new KeyGroups(rows, 1))
        .flatMap(CorrelatePersons::correlate)
        .iterator();
  }

  private static Stream<Row> correlate(List<Row> group) {
    List<Claim> claims =
        group.stream().filter(CorrelationRows::isClaim).map(CorrelationRows::claim).toList();
    if (claims.isEmpty()) {
      return Stream.empty(); // a person whom no association speaks of
    }
    List<PersonRecord> persons =
        group.stream()
            .filter(row -> !CorrelationRows.isClaim(row))
            .map(CorrelationRows::person)
            .toList();
    Correlation correlation = Correlation.of(group.get(0).getString(0), claims, persons);
    return Stream.concat(
        Stream.of(CorrelationRows.lookup(correlation.person())),
        correlation.ambiguous().stream().map(CorrelationRows::duplicate));
  }
}
