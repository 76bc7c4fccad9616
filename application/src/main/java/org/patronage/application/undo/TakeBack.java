package org.patronage.application.undo;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.Ledger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Refusal;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.delivery.WithdrawFile;
import org.patronage.application.delivery.Withdrawal;
import org.patronage.application.history.CloseEdition;
import org.patronage.application.history.HistorySize;
import org.patronage.application.history.OpenEdition;
import org.patronage.application.history.OpenHistory;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.identity.CorrelationCounts;
import org.patronage.application.run.RunReport;

/** The history's part of an undo: which file, identity, the withdrawal, maintenance. */
public final class TakeBack {
  static final String MODE = "undo";

  private final OpenHistory opening;
  private final CorrelateIdentities identities;
  private final WithdrawFile withdrawing;
  private final CloseEdition closing;

  public TakeBack(
      OpenHistory opening,
      CorrelateIdentities identities,
      WithdrawFile withdrawing,
      CloseEdition closing) {
    this.opening = opening;
    this.identities = identities;
    this.withdrawing = withdrawing;
    this.closing = closing;
  }

  /**
   * Takes a file back, or puts another one in its place; where that was done before, nothing.
   *
   * @return a report with the file's entry among its deliveries, without a size where nothing was
   *     done
   * @throws StorageException if it is refused, or storage fails; the history is as it was then
   */
  RunReport takeBack(UndoRequest request) {
    OpenEdition.Opened opened = opening.open();
    LedgerEntry file =
        NamedFile.parse(request.file()).in(opened.ledger()).getOrElseThrow(TakeBack::refused);
    if (isDone(file, request, opened.ledger())) {
      return new RunReport(MODE, Option.none(), List.of(file), Option.none(), List.empty());
    }
    Option<CorrelationCounts> identity = identities.refresh(request.receipt().clock());
    Seq<LedgerEntry> written =
        withdrawing
            .withdraw(
                new Withdrawal(file, request.replacement(), request.note()),
                new TakeDelivery.Terms(
                    opened.edition(), opened.ledger(), request.receipt(), request.accepted()))
            .getOrElseThrow(TakeBack::refused);
    HistorySize size = closing.close(opened, written, request.receipt());
    return new RunReport(MODE, identity, written, Option.some(size), List.empty());
  }

  private static boolean isDone(LedgerEntry file, UndoRequest request, Ledger ledger) {
    return file.status() == DeliveryStatus.UNDONE
        && request.replacement().forAll(name -> stands(name, file, ledger));
  }

  private static boolean stands(String replacement, LedgerEntry file, Ledger ledger) {
    return ledger
        .named(replacement)
        .filter(entry -> entry.status().isApplied())
        .exists(entry -> entry.stamp().time().equals(file.stamp().time()));
  }

  private static StorageException refused(Refusal refusal) {
    return new StorageException(refusal.problem(), refusal.remedy());
  }
}
