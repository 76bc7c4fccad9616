package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patronage.contract.Technology;
import org.patronage.contract.UndoSuite;

@Tag("soak")
class DeltaUndoTest extends UndoSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Test
  void the_query_that_it_gives_shows_the_records_that_it_touches() {
    List<String> shown = new ArrayList<>();
    new TableQueries(
            SparkEngine.of(SparkTechnology.LOCAL.spark()),
            new Warehouse.Directory(home().resolve("tables").toString()))
        .ask(
            "SELECT filename, participant_id FROM (%s) ORDER BY ALL".formatted(undone().query()),
            (header, rows) -> rows.forEachRemaining(row -> shown.add(row.get(1).get())));
    assertEquals(List.of("11", "15", "16", "17"), shown);
  }
}
