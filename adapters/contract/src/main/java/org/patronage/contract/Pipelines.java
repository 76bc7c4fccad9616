package org.patronage.contract;

import java.time.Instant;
import java.time.InstantSource;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.DiscoverFiles;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.delivery.TakeDeliveries;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.history.AdoptHistory;
import org.patronage.application.history.CloseEdition;
import org.patronage.application.history.OpenEdition;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.run.LoggedRun;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunPipeline;
import org.patronage.domain.quality.RejectionThreshold;

/** The use cases over an installation, wired by hand. */
public final class Pipelines {

  private Pipelines() {}

  /** A whole run; its stopwatch stands still, so that a log row depends on nothing but the run. */
  public static LoggedRun of(Installation at, FeedSources sources, RejectionThreshold threshold) {
    DiscoverFiles discovery = new DiscoverFiles(at.catalog());
    CatalogFiles files = new CatalogFiles(at.catalog(), at.format());
    AdoptHistory adoption = new AdoptHistory(at.store(), at.ledger(), discovery, files);
    TakeDelivery taking = new TakeDelivery(files, at.store(), at.ledger(), threshold);
    RunListener listener = RunListener.silent();
    RunPipeline pipeline =
        new RunPipeline(
            new CorrelateIdentities(at.lookup()),
            new OpenEdition(at.editions(), at.ledger(), adoption, sources),
            new TakeDeliveries(sources, discovery, taking, at.pt(), listener),
            new CloseEdition(at.editions(), at.store()),
            listener);
    return new LoggedRun(pipeline, at.log(), InstantSource.fixed(Instant.EPOCH));
  }
}
