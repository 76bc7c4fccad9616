package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patronage.domain.masking.MaskedTables;
import org.patronage.domain.masking.TableMask;
import org.patronage.domain.masking.Treatment;

/** A new column without a decision on how it is masked fails here. */
class MaskedColumnsTest {
  private static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType);

  @ParameterizedTest
  @EnumSource(TableDefinition.class)
  void every_column_is_decided_on_and_only_those(TableDefinition definition) {
    TableMask mask = MaskedTables.of(definition.table());
    assertEquals(Set.of(definition.schema().fieldNames()), mask.columns());
  }

  @ParameterizedTest
  @EnumSource(TableDefinition.class)
  void only_texts_are_replaced_and_lists_of_them(TableDefinition definition) {
    TableMask mask = MaskedTables.of(definition.table());
    assertEquals(
        "",
        Arrays.stream(definition.schema().fields())
            .filter(field -> !field.dataType().equals(DataTypes.StringType))
            .filter(field -> !field.dataType().equals(TEXTS))
            .map(StructField::name)
            .filter(column -> mask.treatment(column) != Treatment.KEPT)
            .collect(Collectors.joining(" ")));
  }
}
