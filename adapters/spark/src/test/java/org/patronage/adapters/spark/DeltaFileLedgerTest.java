package org.patronage.adapters.spark;

import org.patronage.contract.FileLedgerContract;
import org.patronage.contract.Technology;

class DeltaFileLedgerTest extends FileLedgerContract {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
