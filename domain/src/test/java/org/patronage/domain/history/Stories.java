package org.patronage.domain.history;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.patronage.domain.feed.EventStamp;

/** Versions as lines that can be read, one each, in the order of their stamps. */
public final class Stories {
  private Stories() {}

  /** The stamp of a file of that day. */
  public static EventStamp on(String day) {
    return new EventStamp(Instant.parse(day + "T09:30:00Z"), "file:/landing/feed_" + day + ".csv");
  }

  /** Who a person is, as the lookup says; {@code -} for what it does not know. */
  public static Identifiers who(String edipi, String icn, String participant) {
    return new Identifiers(given(edipi), given(icn), given(participant));
  }

  /** Ratings: day, percentage, PT, dates, and how the version stands. */
  public static String ofRatings(Seq<Version> versions) {
    return told(
        versions,
        says ->
            says.percentage().get()
                + " "
                + says.ptIndicator().get()
                + " since "
                + says.beginDate().get()
                + " rated "
                + says.lastUpdate().get());
  }

  /** Caregivers: day, status, dates, and how the version stands. */
  public static String ofCaregivers(Seq<Version> versions) {
    return told(
        versions,
        says ->
            says.caregiverStatus().getOrElse("-")
                + " from "
                + says.beginDate().getOrElse("-")
                + " to "
                + says.terminationDate().getOrElse("-"));
  }

  /** The change logs alone. */
  public static String logs(Seq<Version> versions) {
    return lines(versions.map(version -> version.audit().changeLog()));
  }

  private static String told(
      Seq<Version> versions, java.util.function.Function<Entitlement, String> words) {
    return lines(
        versions.map(
            version ->
                version.stamp().date()
                    + " "
                    + words.apply(version.entitlement())
                    + ", "
                    + state(version.audit(), version.stamp().date())));
  }

  private static String state(Audit audit, LocalDate opened) {
    String flags = audit.active() + "/" + audit.sentToDoD();
    String status = audit.changeStatus().replace(" Record", "");
    return switch (flags) {
      case "true/false" -> status + since(audit, opened);
      case "false/true" -> status + " " + audit.recordLastUpdated();
      default -> "neither active nor expired: " + audit;
    };
  }

  private static String since(Audit audit, LocalDate opened) {
    return audit.recordLastUpdated().equals(opened) ? "" : " " + audit.recordLastUpdated();
  }

  private static String lines(Seq<String> lines) {
    return lines.map(line -> line + "\n").mkString();
  }

  private static Option<String> given(String text) {
    return Option.of(text).filter(value -> !value.equals("-"));
  }
}
