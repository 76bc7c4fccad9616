package org.patronage.adapters.spark;

import org.patronage.application.history.Edition;

/**
 * Rows that others are to replace.
 *
 * @param column what names their owner
 * @param value the owner
 * @param besides a further condition, empty where there is none
 */
record Former(String column, String value, String besides) {

  /** Those of a delivery, in every edition. */
  static Former ofDelivery(String id) {
    return new Former("delivery_id", id, "");
  }

  /** Those that a run wrote. */
  static Former ofRun(String id) {
    return new Former("run_id", id, "");
  }

  /** Those of a file for DMDC. */
  static Former ofFile(String name) {
    return new Former("filename", name, "");
  }

  /** Those of them that belong to an edition. */
  Former in(Edition edition) {
    return and("edition = '%s'".formatted(edition.id()));
  }

  /** Those of them for which a condition holds, in SQL. */
  Former and(String condition) {
    return new Former(column, value, besides + " AND " + condition);
  }

  /** In SQL. */
  String condition() {
    return "%s = '%s'%s".formatted(column, value, besides);
  }
}
