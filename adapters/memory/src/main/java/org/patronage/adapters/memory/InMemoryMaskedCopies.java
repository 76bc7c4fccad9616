package org.patronage.adapters.memory;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.patronage.application.masking.MaskedCopies;
import org.patronage.application.masking.MaskedCopy;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.masking.MaskedTables;
import org.patronage.domain.masking.Masking;
import org.patronage.domain.masking.MaskingKey;
import org.patronage.domain.masking.TableMask;

/** Masked copies in memory: the rows of every table as texts, under the directory's name. */
public final class InMemoryMaskedCopies implements MaskedCopies {
  private final InMemoryWarehouse warehouse;
  private final ConcurrentMap<String, Map<String, Seq<Map<String, String>>>> copies =
      new ConcurrentHashMap<>();

  public InMemoryMaskedCopies(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Seq<MaskedCopy> make(String directory, MaskingKey key) {
    Tables now = warehouse.tables();
    Seq<Table> standing = List.of(Table.values()).filter(table -> now.writes(table) > 0);
    Map<String, Seq<Map<String, String>>> copy =
        standing.toMap(table -> Tuple.of(table.tableName(), masked(table, now, Travel.copy(key))));
    if (copies.putIfAbsent(directory, copy) != null) {
      throw new InvalidRequestException(
          "A masked copy is made in a directory that is new or empty, and %s holds something"
              .formatted(directory));
    }
    return standing.map(
        table -> new MaskedCopy(table.tableName(), now.writes(table), table.rows(now).size()));
  }

  /** The rows of a copied table, as {@link InMemoryWarehouse#readTable} shows them. */
  public Seq<Map<String, String>> readTable(String directory, String table) {
    return copies.get(directory).getOrElse(table, List.empty());
  }

  private static Seq<Map<String, String>> masked(Table table, Tables now, MaskingKey key) {
    TableMask mask = Travel.copy(MaskedTables.of(table.tableName()));
    Masking masking = new Masking(key);
    return table.rows(now).map(row -> masked(row, mask, masking));
  }

  private static Map<String, String> masked(
      Map<String, String> row, TableMask mask, Masking masking) {
    return row.map(
        (column, text) ->
            Tuple.of(
                column,
                mask.cell(column, other -> row.get(other).filter(cell -> !cell.isEmpty()), masking)
                    .getOrElse("")));
  }
}
