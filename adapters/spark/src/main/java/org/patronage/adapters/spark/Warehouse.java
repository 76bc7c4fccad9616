package org.patronage.adapters.spark;

import org.patronage.domain.InvalidRequestException;

/** Where the tables are. */
public sealed interface Warehouse {

  /** A table's name in SQL. */
  String identifier(String table);

  /** The whole of it in words, for messages. */
  String place();

  /** A table in words, for messages. */
  String place(String table);

  /**
   * Path tables, one folder each.
   *
   * @param uri any Hadoop URI or path
   */
  record Directory(String uri) implements Warehouse {
    public Directory {
      if (uri.contains("`")) {
        throw new InvalidRequestException("a table directory has no back quote in its name");
      }
    }

    @Override
    public String identifier(String table) {
      return "delta.`" + place(table) + "`";
    }

    @Override
    public String place() {
      return uri;
    }

    @Override
    public String place(String table) {
      return (uri.endsWith("/") ? uri : uri + "/") + table;
    }
  }

  /** Catalog tables. */
  record Schema(String catalog, String schema) implements Warehouse {

    /** The schema's own name in SQL. */
    String identifier() {
      return quoted(catalog) + "." + quoted(schema);
    }

    @Override
    public String identifier(String table) {
      return identifier() + "." + quoted(table);
    }

    @Override
    public String place() {
      return catalog + "." + schema;
    }

    @Override
    public String place(String table) {
      return place() + "." + table;
    }

    private static String quoted(String name) {
      return "`" + name.replace("`", "``") + "`";
    }
  }
}
