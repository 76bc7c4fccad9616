package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.util.Map;
import java.util.Optional;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;

/**
 * Editions on Delta. The published one is {@code patronage_unified}, which names it in a property;
 * one at work is a table beside it. Publishing replaces rows and property in a single commit, so
 * ledger, quarantine and waiting records, which carry their edition, change with it.
 */
public final class DeltaEditions implements Editions {
  private final DeltaTables tables;
  private final TableWriter writer;
  private final DeltaHistory history;
  private final EditionRemains remains;

  public DeltaEditions(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.writer = new TableWriter(tables);
    this.history = warehouse.history();
    this.remains = new EditionRemains(tables);
  }

  @Override
  public Option<Edition> current() {
    return tables.operation("open the history").answer(this::open);
  }

  private Option<Edition> open() {
    Optional<Edition> published = history.published();
    published.ifPresent(edition -> tables.mustBeAsDefined(TableDefinition.HISTORY));
    return Option.ofOptional(published);
  }

  @Override
  public boolean isEmpty(Edition edition) {
    return tables.operation("read the history").answer(() -> history.counts(edition).isEmpty());
  }

  @Override
  public Edition prepare(String id) {
    Edition edition = new Edition(id);
    tables.operation("begin a history").perform(() -> makeRoomFor(edition));
    return edition;
  }

  private void makeRoomFor(Edition edition) {
    remains.dropUnpublished();
    tables.create(TableDefinition.HISTORY, DeltaHistory.shadow(edition));
  }

  @Override
  public void publish(Edition edition) {
    tables.operation("publish the history").perform(() -> replaceCurrent(edition));
  }

  private void replaceCurrent(Edition edition) {
    String shadow = DeltaHistory.shadow(edition);
    writer.replace(
        TableDefinition.HISTORY,
        "SELECT * FROM " + tables.identifier(shadow),
        Map.of(DeltaHistory.EDITION, edition.id()));
    history.publish(edition);
    remains.clearFormer(edition);
    tables.drop(shadow);
  }
}
