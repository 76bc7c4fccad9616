package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import io.vavr.control.Option;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.patronage.domain.disability.PtIndicator;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;

/**
 * Brings together, by key, what the planner decides from: arrivals with their evidence, and the
 * versions that stand. Catalyst prunes and joins; nothing is decided here.
 */
final class PlanAssembly<O extends Observation> {
  private final FeedColumns<O> columns;
  private final Dataset<Row> history;
  private final Knowledge knowledge;
  private final Reach reach;

  PlanAssembly(FeedColumns<O> columns, Dataset<Row> history, Knowledge knowledge, Reach reach) {
    this.columns = columns;
    this.history = history.where(col("Batch_CD").equalTo(columns.feed().batchCode()));
    this.knowledge = knowledge;
    this.reach = reach;
  }

  /** How many keys arrivals may speak of. */
  enum Reach {
    /** So few that everything is looked up for them, wherever it lies. */
    FEW,
    /** Any number: what belongs together is brought together. */
    MANY
  }

  /** Which versions of a key the planner needs. */
  enum Known {
    /** The active one: nothing comes before it. */
    ACTIVE,
    /** All of them. */
    ALL
  }

  /** The planned rows, of {@link PlanOutput}. */
  Dataset<Row> plan(Dataset<Row> arrivals, Known known) {
    PlanInput<O> input = new PlanInput<>(columns);
    Dataset<Row> all =
        shaped(input, withEvidence(arrivals)).unionByName(shaped(input, standing(arrivals, known)));
    return columns
        .byKey(all)
        .mapPartitions(new PlanHistories<>(input), Encoders.row(PlanOutput.SCHEMA));
  }

  /** Records as arrivals of a kind. */
  Dataset<Row> arrivals(Dataset<Row> records, int tag) {
    return records.where(col("outcome").equalTo(FeedColumns.ACCEPTED)).withColumn("tag", lit(tag));
  }

  /** Records of files taken before, of the keys that {@code arrivals} speak of. */
  Dataset<Row> replayed(Dataset<Row> records, Dataset<Row> arrivals) {
    return semi(arrivals(records, PlanInput.REPLAYED), keysOf(arrivals));
  }

  /**
   * A sweep of every person whom a PT source says {@code Y} of, whose active version does not, and
   * whom {@code arrivals} do not mention (RULES 7).
   */
  Dataset<Row> swept(EventStamp stamp, Option<Dataset<Row>> arrivals) {
    Dataset<Row> candidates =
        active()
            .where(col("PT_Indicator").isNull().or(col("PT_Indicator").notEqual(PtIndicator.YES)))
            .select(columns.storedKey());
    Dataset<Row> persons = at(permanent(candidates), PlanInput.SWEPT, stamp);
    return arrivals
        .map(
            named ->
                persons.join(keysOf(named), columns.keys().toArray(String[]::new), "left_anti"))
        .getOrElse(persons);
  }

  /** The keys that have a version by a file that is taken back, as arrivals of a kind. */
  Dataset<Row> withdrawn(EventStamp stamp, int tag) {
    Dataset<Row> keys =
        history
            .where(col("SDP_Event_Created_Timestamp").equalTo(lit(stamp.time())))
            .where(col("filename").equalTo(stamp.uri()))
            .select(columns.storedKey())
            .distinct();
    return at(keys, tag, stamp);
  }

  /** Those among some keys whom a PT source says {@code Y} of. */
  Dataset<Row> permanent(Dataset<Row> keys) {
    return keys.join(
        knowledge.permanentAndTotal(),
        col(columns.identityKey()).equalTo(col("pt_key")),
        "left_semi");
  }

  /** Some keys as arrivals of a kind and a stamp. */
  static Dataset<Row> at(Dataset<Row> keys, int tag, EventStamp stamp) {
    return keys.withColumn("tag", lit(tag))
        .withColumn("event_time", lit(stamp.time()))
        .withColumn("uri", lit(stamp.uri()));
  }

  /** Versions of the keys that arrivals speak of. */
  Dataset<Row> standing(Dataset<Row> arrivals, Known known) {
    Dataset<Row> versions = known == Known.ACTIVE ? active() : history;
    Column[] all = Arrays.stream(versions.columns()).map(versions::col).toArray(Column[]::new);
    Column[] selected = Arrays.copyOf(columns.storedKey(), columns.keys().size() + 2);
    selected[selected.length - 2] = lit(PlanInput.KNOWN).as("tag");
    selected[selected.length - 1] = struct(all).as("version");
    return semi(versions.select(selected), keysOf(arrivals));
  }

  /** The feed's active versions. */
  Dataset<Row> active() {
    return history.where(col("RecordStatus"));
  }

  private Dataset<Row> withEvidence(Dataset<Row> arrivals) {
    Column key = col(columns.identityKey());
    Dataset<Row> identities = ofPersons(arrivals, knowledge.identities(columns), "id_key");
    Dataset<Row> permanent = ofPersons(arrivals, knowledge.permanentAndTotal(), "pt_key");
    return arrivals
        .join(identities, key.equalTo(col("id_key")), "left")
        .join(permanent, key.equalTo(col("pt_key")), "left");
  }

  /** Of what is known, for few arrivals, only what is known of their persons. */
  private Dataset<Row> ofPersons(Dataset<Row> arrivals, Dataset<Row> known, String key) {
    if (reach == Reach.MANY) {
      return known;
    }
    Dataset<Row> persons = arrivals.select(col(columns.identityKey()).as(key));
    return broadcast(known.join(broadcast(persons), new String[] {key}, "left_semi"));
  }

  private Dataset<Row> semi(Dataset<Row> rows, Dataset<Row> keys) {
    Dataset<Row> among = reach == Reach.FEW ? broadcast(keys) : keys;
    return rows.join(among, columns.keys().toArray(String[]::new), "left_semi");
  }

  private Dataset<Row> keysOf(Dataset<Row> arrivals) {
    return arrivals.select(columns.keyColumns());
  }

  /** The columns of the planner's input, those that are missing as nulls. */
  private static Dataset<Row> shaped(PlanInput<?> input, Dataset<Row> rows) {
    java.util.List<String> present = Arrays.asList(rows.columns());
    return rows.select(
        Arrays.stream(input.schema().fields())
            .map(
                field ->
                    present.contains(field.name())
                        ? col(field.name())
                        : lit(null).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new));
  }
}
