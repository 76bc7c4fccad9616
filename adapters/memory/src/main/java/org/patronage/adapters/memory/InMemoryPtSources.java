package org.patronage.adapters.memory;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import org.patronage.application.identity.PtLocations;
import org.patronage.application.identity.PtSources;
import org.patronage.application.identity.PtState;
import org.patronage.domain.disability.PtIndicator;
import org.patronage.domain.feed.EventStamp;

/** The PT tables as CSV files (RULES 2, 7); read again only when one of them changed. */
public final class InMemoryPtSources implements PtSources {
  private static final String PARTICIPANT = "PTCPNT_VET_ID";
  private static final String FLAG = "PT_35_FLAG";

  private final SourceTable current;
  private final Seq<SourceTable> all;
  private String readAt = "";
  private Set<String> participants = HashSet.empty();

  public InMemoryPtSources(PtLocations locations) {
    this.current = new SourceTable(locations.current());
    this.all = List.of(current).appendAll(locations.seed().map(SourceTable::new));
  }

  @Override
  public PtState state() {
    SourceTable.State now = current.state();
    return new PtState(fingerprint(), new EventStamp(now.modified(), now.uri()));
  }

  /** Everyone of whom one of the tables says {@code Y}. */
  synchronized Set<String> permanentAndTotal() {
    String fingerprint = fingerprint();
    if (!fingerprint.equals(readAt)) {
      participants = read();
      readAt = fingerprint;
    }
    return participants;
  }

  private String fingerprint() {
    return all.map(table -> table.state().text()).mkString(" ");
  }

  private Set<String> read() {
    java.util.Set<String> found = new java.util.HashSet<>();
    for (SourceTable table : all) {
      table.read(
          java.util.List.of(PARTICIPANT, FLAG),
          row -> {
            if (row.text(FLAG).contains(PtIndicator.YES)) {
              row.text(PARTICIPANT).forEach(found::add);
            }
          });
    }
    return HashSet.ofAll(found);
  }
}
