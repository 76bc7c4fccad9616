package org.patronage.adapters.memory;

import org.patronage.application.history.Recovery;

/** Nothing is ever cut off in memory: an effect and its ledger entry appear together. */
public final class InMemoryRecovery implements Recovery {
  private final InMemoryWarehouse warehouse;

  public InMemoryRecovery(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public void recover() {
    warehouse.tables();
  }
}
