package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.patronage.domain.disability.RatingObservation;

/** Disability ratings as columns. */
record RatingColumns() implements ObservationColumns<RatingObservation> {

  @Override
  public String ddl() {
    return "percentage INT, rating_date DATE";
  }

  @Override
  public List<Object> cells(RatingObservation rating) {
    return Arrays.asList(rating.percentage().getOrNull(), rating.ratingDate());
  }

  @Override
  public RatingObservation read(List<String> key, Row row, int at) {
    Option<Integer> percentage = row.isNullAt(at) ? Option.none() : Option.some(row.getInt(at));
    return new RatingObservation(key.get(0), percentage, row.<LocalDate>getAs(at + 1));
  }
}
