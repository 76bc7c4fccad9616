package org.patronage.domain.dmdc;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumMap;
import java.util.Map;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Version;

/**
 * A line of the file that DMDC is sent: 42 characters, without its line break (RULES 11).
 *
 * @param text the line
 */
public record DmdcRecord(String text) {
  /** Characters in every record. */
  public static final int LENGTH = 42;

  /**
   * Renders a version. Nothing is ever cut.
   *
   * @return the record, or the fields whose values do not fit
   */
  public static Either<List<DmdcField>, DmdcRecord> of(String batchCode, Version version) {
    Map<DmdcField, Option<String>> values = values(batchCode, version);
    List<DmdcField> misfits =
        List.of(DmdcField.values()).reject(field -> field.holds(values.get(field)));
    return misfits.nonEmpty()
        ? Either.left(misfits)
        : Either.right(
            new DmdcRecord(
                List.of(DmdcField.values()).map(field -> field.pad(values.get(field))).mkString()));
  }

  private static Map<DmdcField, Option<String>> values(String batchCode, Version version) {
    Entitlement says = version.entitlement();
    Map<DmdcField, Option<String>> values = new EnumMap<>(DmdcField.class);
    values.put(DmdcField.EDIPI, version.who().edipi());
    values.put(DmdcField.BATCH_CD, Option.some(batchCode));
    values.put(DmdcField.PERCENTAGE, says.percentage());
    values.put(DmdcField.STATUS_BEGIN_DATE, says.beginDate());
    values.put(DmdcField.PT_INDICATOR, says.ptIndicator());
    values.put(DmdcField.UNEMPLOYABILITY, says.unemployability());
    values.put(DmdcField.STATUS_LAST_UPDATE, says.lastUpdate());
    values.put(DmdcField.STATUS_TERMINATION_DATE, says.terminationDate());
    return values;
  }
}
