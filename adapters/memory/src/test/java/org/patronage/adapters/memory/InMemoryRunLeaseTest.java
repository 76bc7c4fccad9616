package org.patronage.adapters.memory;

import java.time.InstantSource;
import org.patronage.application.run.RunLease;
import org.patronage.contract.RunLeaseContract;
import org.patronage.domain.run.Owner;

class InMemoryRunLeaseTest extends RunLeaseContract {
  private final InMemoryWarehouse warehouse = new InMemoryWarehouse();

  @Override
  protected RunLease of(Owner owner) {
    return new InMemoryRunLease(warehouse, owner, InstantSource.fixed(NOW));
  }
}
