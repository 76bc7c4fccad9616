package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.dmdc.DmdcExtracts;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.dmdc.ExtractCounts;
import org.patronage.application.dmdc.ExtractRequest;
import org.patronage.application.history.Edition;

/** The extracts in memory. */
public final class InMemoryDmdcExtracts implements DmdcExtracts {
  private final InMemoryWarehouse warehouse;

  public InMemoryDmdcExtracts(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Seq<Extract> list() {
    return warehouse.tables().dmdc().extracts().values().toVector();
  }

  @Override
  public Extract prepare(Edition edition, ExtractRequest request) {
    Seq<ExtractRecord> records = select(edition, request);
    Extract extract = request.prepared(counts(request, records));
    warehouse.change(tables -> prepared(tables, edition, extract, records));
    return extract;
  }

  private static Tables prepared(
      Tables tables, Edition edition, Extract extract, Seq<ExtractRecord> records) {
    DmdcState kept = tables.dmdc().with(extract.file(), records);
    Seq<QuarantinedLine> refused = QuarantinedLine.of(extract, records);
    Tables after =
        extract.counts().isNothing()
            ? tables
            : tables.with(kept.with(extract), Table.DMDC_EXTRACTS, Table.DMDC_EXTRACT_RECORDS);
    return refused.isEmpty()
        ? after
        : after.with(after.of(edition).withQuarantine(extract.file().name(), refused));
  }

  @Override
  public ExtractCounts preview(Edition edition, ExtractRequest request) {
    return counts(request, select(edition, request));
  }

  @Override
  public void mark(Extract extract) {
    warehouse.change(tables -> tables.with(tables.dmdc().with(extract), Table.DMDC_EXTRACTS));
  }

  private Seq<ExtractRecord> select(Edition edition, ExtractRequest request) {
    Tables tables = warehouse.tables();
    return request instanceof ExtractRequest.OfVersions versions
        ? ExtractSelection.ofVersions(tables.of(edition), tables.dmdc(), versions)
        : ExtractSelection.ofMissingEdipis(
            tables.of(edition), tables.lookup(), (ExtractRequest.OfMissingEdipis) request);
  }

  private static ExtractCounts counts(ExtractRequest request, Seq<ExtractRecord> records) {
    Map<String, Long> refused =
        records
            .map(ExtractRecord::refusal)
            .flatMap(Option::toList)
            .groupBy(reason -> reason)
            .mapValues(own -> (long) own.size());
    boolean fills = request instanceof ExtractRequest.OfMissingEdipis;
    return new ExtractCounts(
        records.count(own -> own.record().isDefined()), refused, fills ? records.size() : 0);
  }
}
