package org.patronage.contract;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import org.patronage.application.backup.Backups;
import org.patronage.application.backup.RestoreMark;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.application.dmdc.CheckpointStore;
import org.patronage.application.dmdc.DmdcExtracts;
import org.patronage.application.dmdc.DmdcFiles;
import org.patronage.application.dmdc.MissingEdipis;
import org.patronage.application.dmdc.SentVersions;
import org.patronage.application.dmdc.UntoldVersions;
import org.patronage.application.history.Editions;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.history.Recovery;
import org.patronage.application.identity.CorrelationLookup;
import org.patronage.application.identity.PtSources;
import org.patronage.application.quarantine.Quarantine;
import org.patronage.application.run.RunLog;
import org.patronage.application.verification.HistoryInspection;

/** One technology's adapter of every port, as the suites see it. */
public interface Installation {
  SourceFileCatalog catalog();

  DelimitedFormat format();

  FileLedger ledger();

  Editions editions();

  PatronageStore store();

  CorrelationLookup lookup();

  PtSources pt();

  RunLog log();

  CheckpointStore checkpoints();

  DmdcExtracts extracts();

  MissingEdipis missingEdipis();

  SentVersions sentVersions();

  UntoldVersions untoldVersions();

  /** Files for DMDC below a folder of this machine. */
  DmdcFiles dmdcFiles(Path folder);

  Backups backups();

  RestoreMark restoreMark();

  Recovery recovery();

  HistoryInspection inspection();

  Quarantine quarantine();

  /**
   * Every row of a table, a text by column, in any order; null is the empty text, timestamps are
   * {@code yyyy-MM-dd HH:mm:ss} in UTC (fractions only where not zero), booleans {@code true} and
   * {@code false}. Known: {@code patronage_unified, correlation_lookup, duplicate_correlations,
   * patronage_pipeline_log, file_ledger, quarantine, unresolved_records, late_versions,
   * dmdc_checkpoint, dmdc_extracts, dmdc_extract_records}.
   */
  Seq<Map<String, String>> rows(String table);

  /**
   * How often each table has been written, by its name: equal before and after means that nothing
   * was written at all.
   */
  Map<String, Long> versions();
}
