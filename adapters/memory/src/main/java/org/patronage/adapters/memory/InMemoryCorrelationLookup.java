package org.patronage.adapters.memory;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.patronage.application.identity.CorrelationCounts;
import org.patronage.application.identity.CorrelationLookup;
import org.patronage.application.identity.LookupBuild;
import org.patronage.application.identity.MviLocations;

/** The lookup in memory, from MVI as CSV files (RULES 2, 10). */
public final class InMemoryCorrelationLookup implements CorrelationLookup {
  private final InMemoryWarehouse warehouse;
  private final MviLocations mvi;

  public InMemoryCorrelationLookup(InMemoryWarehouse warehouse, MviLocations mvi) {
    this.warehouse = warehouse;
    this.mvi = mvi;
  }

  @Override
  public Option<LookupBuild> lastBuild() {
    return warehouse.tables().lookup().build();
  }

  @Override
  public String sources() {
    return List.of(mvi.associations(), mvi.persons(), mvi.institutions())
        .map(location -> new SourceTable(location).state().text())
        .mkString(" ");
  }

  @Override
  public CorrelationCounts rebuild(LookupBuild build) {
    LookupState lookup = new MviCorrelation(MviSources.read(mvi)).correlate(build);
    warehouse.change(tables -> tables.with(lookup));
    return new CorrelationCounts(lookup.byIcn().size(), lookup.duplicates().size());
  }
}
