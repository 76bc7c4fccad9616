package org.patronage.adapters.spark;

import org.patronage.contract.SourceFileCatalogContract;
import org.patronage.contract.Technology;

class DeltaSourceFileCatalogTest extends SourceFileCatalogContract {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
