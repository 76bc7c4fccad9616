package org.patronage.benchmarks.micro;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.patronage.adapters.csv.CsvFormat;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.disability.DisabilityRule;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.dmdc.DmdcField;
import org.patronage.domain.dmdc.DmdcRecord;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.Chunk;
import org.patronage.domain.feed.ColumnOrder;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.RawRecord;
import org.patronage.domain.feed.Rejection;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Audit;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.HistoryPlan;
import org.patronage.domain.history.HistoryPlanner;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Version;

/** What is done to every line, every person and every record that is sent. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DomainRules {
  private static final int LINES = 1000;
  private static final EventStamp BEFORE =
      new EventStamp(Instant.parse("2026-01-13T09:31:13Z"), "file:/landing/CPIDODIEX_1.csv");
  private static final EventStamp NOW =
      new EventStamp(Instant.parse("2026-01-20T09:31:20Z"), "file:/landing/CPIDODIEX_2.csv");
  private static final Identifiers WHO =
      new Identifiers(
          Option.some("2000000001"), Option.some("1000000001"), Option.some("600000001"));

  private final CsvFormat format = new CsvFormat();
  private final byte[] bytes =
      "600000001,050,01052026\n".repeat(LINES).getBytes(StandardCharsets.UTF_8);
  private final ColumnOrder order =
      DisabilityFeed.SCD
          .contract()
          .order(List.of("PTCPNT_ID", "CMBNED_DEGREE_DSBLTY", "DSBL_DTR_DT"))
          .get();
  private final RawRecord raw =
      new RawRecord(
          2,
          "600000001,050,01052026",
          Either.right(java.util.List.of("600000001", "050", "01052026")));
  private final DisabilityRule rule = new DisabilityRule();
  private final Version standing =
      new Version(
          WHO,
          Entitlement.rating("050", "N", "20250105", "20250105"),
          BEFORE,
          new Audit(LocalDate.of(2026, 1, 13), true, false, "", "New Record"));
  private final Evidence evidence = new Evidence(Option.some(WHO), false);

  /** Bytes to fields, a line of a chunk of a thousand. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void splitLine(Blackhole hole) {
    format
        .read(new ByteArrayInputStream(bytes), new Chunk(0, bytes.length, 2))
        .forEachRemaining(hole::consume);
  }

  /** Fields to a validated rating. */
  @Benchmark
  public Either<Rejection, Accepted<RatingObservation>> validateLine() {
    return DisabilityFeed.SCD.reading().read(raw, order);
  }

  /** A person whose rating says nothing new. */
  @Benchmark
  public HistoryPlan<RatingObservation> planUnchanged() {
    return plan(java.util.List.of(standing), 50);
  }

  /** A person with a new percentage: one version ends, one begins. */
  @Benchmark
  public HistoryPlan<RatingObservation> planChanged() {
    return plan(java.util.List.of(standing), 70);
  }

  /** A person who is new. */
  @Benchmark
  public HistoryPlan<RatingObservation> planNew() {
    return plan(java.util.List.of(), 70);
  }

  private HistoryPlan<RatingObservation> plan(java.util.List<Version> known, int percentage) {
    RatingObservation rating =
        new RatingObservation("600000001", Option.some(percentage), LocalDate.of(2026, 1, 5));
    return HistoryPlanner.plan(
        rule, known, java.util.List.of(new Arrival.Delivered<>(NOW, 2, rating)), evidence);
  }

  /** The 42 characters of a version. */
  @Benchmark
  public Either<List<DmdcField>, DmdcRecord> renderRecord() {
    return DmdcRecord.of("SCD", standing);
  }
}
