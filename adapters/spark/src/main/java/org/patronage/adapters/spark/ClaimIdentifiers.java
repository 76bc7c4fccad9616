package org.patronage.adapters.spark;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.patronage.domain.identity.Association;
import org.patronage.domain.identity.AssociationRecord;
import org.patronage.domain.identity.Claims;

/** The correlation's first pass: rows sorted by (institution, identifier) into claims. */
final class ClaimIdentifiers implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return groups(new KeyGroups(rows, 2)).flatMap(ClaimIdentifiers::claims).iterator();
  }

  private static Stream<Row> claims(List<Row> group) {
    List<Association> kept =
        group.stream()
            .map(CorrelationRows::association)
            .map(AssociationRecord::kept)
            .flatMap(Optional::stream)
            .toList();
    return Claims.of(kept).stream().map(CorrelationRows::claim);
  }

  static Stream<List<Row>> groups(KeyGroups groups) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(groups, 0), false);
  }
}
