package org.patronage.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.delivery.FindAgain;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.history.CloseEdition;
import org.patronage.application.history.Editions;
import org.patronage.application.history.OpenHistory;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.quarantine.LookIntoQuarantine;
import org.patronage.application.quarantine.Quarantine;
import org.patronage.application.quarantine.ReplayQuarantine;
import org.patronage.application.quarantine.TakeQuarantined;
import org.patronage.application.run.DiscardByHand;
import org.patronage.application.run.ReplayByHand;
import org.patronage.application.run.RunJournal;
import org.patronage.application.run.WorkAlone;

/** The use cases about what was refused. */
final class QuarantineWork extends AbstractModule {

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().disableCircularProxies();
  }

  @Provides
  @Singleton
  LookIntoQuarantine looking(Editions editions, Quarantine quarantine) {
    return new LookIntoQuarantine(editions, quarantine);
  }

  @Provides
  @Singleton
  TakeQuarantined taking(
      Quarantine quarantine, FindAgain files, PatronageStore store, WorkAlone alone) {
    return new TakeQuarantined(quarantine, files, store, alone);
  }

  @Provides
  @Singleton
  ReplayQuarantine replaying(
      OpenHistory history,
      FeedSources sources,
      TakeDelivery waiting,
      TakeQuarantined taking,
      CloseEdition ending) {
    return new ReplayQuarantine(history, sources, waiting, taking, ending);
  }

  @Provides
  @Singleton
  ReplayByHand replay(
      CorrelateIdentities identities, ReplayQuarantine replaying, RunJournal journal) {
    return new ReplayByHand(identities, replaying, journal);
  }

  @Provides
  @Singleton
  DiscardByHand discard(Editions editions, Quarantine quarantine, RunJournal journal) {
    return new DiscardByHand(editions, quarantine, journal);
  }
}
