package org.patronage.application.quarantine;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.function.Function;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;

/** Answers questions about the quarantine of the history that readers see. */
public final class LookIntoQuarantine {
  private final Editions editions;
  private final Quarantine quarantine;

  public LookIntoQuarantine(Editions editions, Quarantine quarantine) {
    this.editions = editions;
    this.quarantine = quarantine;
  }

  /** Something asked of one edition's quarantine. */
  @FunctionalInterface
  public interface Question<T> {
    Seq<T> ask(Quarantine quarantine, Edition edition);
  }

  /**
   * The answer; an empty one before there is a history.
   *
   * @throws org.patronage.application.StorageException if a table cannot be read
   */
  public <T> Seq<T> answer(Question<T> question) {
    Function<Edition, Seq<T>> asked = edition -> question.ask(quarantine, edition);
    return editions.current().map(asked).getOrElse(List.empty());
  }
}
