package org.patronage.bootstrap.progress;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.function.ToLongFunction;
import org.patronage.application.quarantine.LineGroup;
import org.patronage.bootstrap.text.RowFormat;

/** The quarantine as people read it: a line a file and reason, and the sums. */
public final class QuarantineTable {
  private static final Seq<String> HEADER =
      List.of("feed", "file", "reason", "open", "waiting", "replayed", "discarded");

  private QuarantineTable() {}

  /** Writes the groups by feed, file and reason. */
  public static void print(Seq<LineGroup> groups, Console console) {
    if (groups.isEmpty()) {
      console.out().println("Nothing is there.");
    } else {
      Seq<Seq<Option<String>>> rows =
          groups
              .sortBy(LineGroup::rules)
              .sortBy(LineGroup::file)
              .sortBy(LineGroup::feed)
              .map(group -> row(group.feed(), group.file(), group.rules(), List.of(group)))
              .append(row("in all", "", "", groups));
      RowFormat.table().write(HEADER, rows.iterator(), console.out());
    }
    console.out().flush();
  }

  private static Seq<Option<String>> row(
      String feed, String file, String reason, Seq<LineGroup> groups) {
    return List.of(
            feed,
            file,
            reason,
            sum(groups, LineGroup::open),
            sum(groups, LineGroup::waiting),
            sum(groups, LineGroup::replayed),
            sum(groups, LineGroup::discarded))
        .map(Option::some);
  }

  private static String sum(Seq<LineGroup> groups, ToLongFunction<LineGroup> count) {
    return Long.toString(groups.toJavaStream().mapToLong(count).sum());
  }
}
