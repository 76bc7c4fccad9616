package org.patronage.bootstrap.config;

import org.patronage.bootstrap.config.PatronageConfig.Calendar;
import org.patronage.bootstrap.config.PatronageConfig.Cg;
import org.patronage.bootstrap.config.PatronageConfig.Changed;
import org.patronage.bootstrap.config.PatronageConfig.Feeds;
import org.patronage.bootstrap.config.PatronageConfig.Guards;
import org.patronage.bootstrap.config.PatronageConfig.Mvi;
import org.patronage.bootstrap.config.PatronageConfig.Notices;
import org.patronage.bootstrap.config.PatronageConfig.Pt;
import org.patronage.bootstrap.config.PatronageConfig.Rejection;
import org.patronage.bootstrap.config.PatronageConfig.Scd;
import org.patronage.bootstrap.config.PatronageConfig.Shrunk;
import org.patronage.bootstrap.config.PatronageConfig.Spark;

/** Settings without problems as records. */
final class Binding {

  private Binding() {}

  static PatronageConfig of(Settings settings) {
    return new PatronageConfig(
        settings.value(Key.STORAGE),
        settings.value(Key.TABLES),
        settings.value(Key.EXPORTS),
        settings.value(Key.BACKUPS),
        new Feeds(scd(settings), cg(settings)),
        new Pt(settings.value(Key.PT_SEED), settings.value(Key.PT_CURRENT)),
        mvi(settings),
        new Rejection(settings.value(Key.REJECTED_SHARE), settings.value(Key.REJECTED_LINES)),
        guards(settings),
        new Calendar(settings.value(Key.TRANSFER_DAYS), settings.value(Key.MISSED)),
        notices(settings),
        new Spark(settings.sparkSettings()));
  }

  private static Scd scd(Settings settings) {
    return new Scd(settings.value(Key.SCD_PATH), settings.value(Key.SCD_BEGIN));
  }

  private static Cg cg(Settings settings) {
    return new Cg(
        settings.value(Key.CG_PATH), settings.value(Key.CG_BEGIN), settings.value(Key.CG_SEED));
  }

  private static Mvi mvi(Settings settings) {
    return new Mvi(
        settings.value(Key.ASSOCIATIONS),
        settings.value(Key.PERSONS),
        settings.value(Key.INSTITUTIONS));
  }

  private static Guards guards(Settings settings) {
    return new Guards(
        new Changed(settings.value(Key.CHANGED_SHARE), settings.value(Key.CHANGED_ROWS)),
        new Shrunk(settings.value(Key.SHRUNK_SHARE), settings.value(Key.SHRUNK_LINES)));
  }

  private static Notices notices(Settings settings) {
    return new Notices(
        settings.value(Key.WEBHOOK),
        settings.value(Key.NOTICE_TIMEOUT),
        settings.value(Key.NOTICE_RETRIES));
  }
}
