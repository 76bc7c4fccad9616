package org.patronage.domain.masking;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.patronage.domain.InvalidRequestException;

/** What becomes of each column of a table. A column that nobody decided on cannot be copied. */
public final class TableMask implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String table;
  private final LinkedHashMap<String, Treatment> treatments;

  private TableMask(String table, Map<String, Treatment> treatments) {
    this.table = table;
    this.treatments = new LinkedHashMap<>(treatments);
  }

  static TableMask of(String table) {
    return new TableMask(table, Map.of());
  }

  /** With a decision on further columns. */
  TableMask with(Treatment treatment, String... columns) {
    Map<String, Treatment> more = new LinkedHashMap<>(treatments);
    for (String column : columns) {
      if (more.put(column, treatment) != null) {
        throw new IllegalArgumentException(table + "." + column + " is decided on twice");
      }
    }
    return new TableMask(table, more);
  }

  /** The table's name. */
  public String table() {
    return table;
  }

  /** The columns that are decided on. */
  public Set<String> columns() {
    return Map.copyOf(treatments).keySet();
  }

  /**
   * Refuses columns that cannot be copied.
   *
   * @throws InvalidRequestException if nobody decided on one of them
   */
  public void mustCover(String... columns) {
    for (String column : columns) {
      requireDecision(column, treatments.get(column));
    }
  }

  /**
   * What becomes of a column.
   *
   * @throws InvalidRequestException if nobody decided on it
   */
  public Treatment treatment(String column) {
    return requireDecision(column, treatments.get(column));
  }

  private Treatment requireDecision(String column, Treatment decided) {
    if (decided == null) {
      throw new InvalidRequestException(
          "nobody decided how the column %s.%s is masked".formatted(table, column));
    }
    return decided;
  }

  /**
   * What stands in a cell of the copy, none where nothing does.
   *
   * @param row the original row by column, none for null
   * @throws InvalidRequestException if nobody decided on the column
   */
  public Option<String> cell(String column, Function<String, Option<String>> row, Masking masking) {
    Treatment treatment = treatment(column);
    return row.apply(column).flatMap(text -> treatment.of(text, row, masking));
  }

  /**
   * What stands in a cell of the copy that is a list: each text as if it were alone.
   *
   * @throws InvalidRequestException if nobody decided on the column
   */
  public Seq<String> list(String column, Seq<String> texts, Masking masking) {
    Treatment treatment = treatment(column);
    return texts.flatMap(text -> treatment.of(text, other -> Option.none(), masking));
  }
}
