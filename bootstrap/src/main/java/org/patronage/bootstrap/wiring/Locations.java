package org.patronage.bootstrap.wiring;

import io.vavr.control.Option;
import org.patronage.adapters.http.Patience;
import org.patronage.adapters.http.WebhookNotices;
import org.patronage.application.delivery.FeedSource;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.application.run.Notices;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.domain.calendar.Schedule;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.quality.Guards;
import org.patronage.domain.quality.MassChange;
import org.patronage.domain.quality.RejectionThreshold;
import org.patronage.domain.quality.ShrunkenFile;

/** The configuration in the words of the use cases and the ports. */
final class Locations {
  private Locations() {}

  static FeedSources feeds(PatronageConfig.Feeds feeds) {
    return new FeedSources(
        new FeedSource<>(
            DisabilityFeed.SCD, feeds.scd().path(), feeds.scd().begin(), Option.none()),
        new FeedSource<>(
            CaregiverFeed.CG,
            feeds.cg().path(),
            feeds.cg().begin(),
            feeds.cg().seed().map(file -> new FeedSource.Seed<>(CaregiverFeed.SEED, file))));
  }

  static MviLocations mvi(PatronageConfig.Mvi mvi) {
    return new MviLocations(mvi.associations(), mvi.persons(), mvi.institutions());
  }

  static PtLocations pt(PatronageConfig.Pt pt) {
    return new PtLocations(pt.seed(), pt.current());
  }

  static Schedule schedule(PatronageConfig.Calendar calendar) {
    return new Schedule(calendar.transfers().toJavaSet(), calendar.missed());
  }

  static Guards guards(PatronageConfig.Rejection rejection, PatronageConfig.Guards guards) {
    return new Guards(
        new RejectionThreshold(rejection.share().doubleValue(), rejection.lines()),
        new MassChange(guards.changed().share().doubleValue(), guards.changed().rows()),
        new ShrunkenFile(guards.shrunk().share().doubleValue(), guards.shrunk().lines()));
  }

  static Notices notices(PatronageConfig.Notices notices) {
    Patience patience = new Patience(notices.timeout(), notices.retries());
    return notices
        .webhook()
        .<Notices>map(webhook -> new WebhookNotices(webhook, patience))
        .getOrElse(Notices::none);
  }
}
