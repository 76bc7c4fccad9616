package org.patronage.bootstrap.config;

import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patronage.domain.InvalidRequestException;

/** Where the tables live: by path below a directory, or by name in a schema of a catalog. */
public sealed interface TablesLocation {

  /**
   * Tables by path, each in a folder of its own name.
   *
   * @param uri a directory as written, any Hadoop URI or a path relative to the working directory
   */
  record Directory(String uri) implements TablesLocation {
    /**
     * @throws InvalidRequestException if the directory is blank
     */
    public Directory {
      Checks.notBlank("tables", uri);
    }
  }

  /**
   * Tables by name, {@code catalog.schema.table}.
   *
   * @param catalog letters, digits, {@code _} and {@code -}; whoever writes SQL quotes it
   * @param schema of the same letters
   */
  record CatalogSchema(String catalog, String schema) implements TablesLocation {
    /**
     * @throws InvalidRequestException if one of the names holds another character
     */
    public CatalogSchema {
      Checks.that(isName(catalog), "no catalog name: " + catalog);
      Checks.that(isName(schema), "no schema name: " + schema);
    }

    private static boolean isName(String text) {
      return text.matches("[\\w-]+");
    }
  }

  /** A directory where the text holds a {@code /} or {@code :}, else {@code catalog.schema}. */
  static Either<String, TablesLocation> parse(String text) {
    if (text.contains("`")) {
      return Either.left("'" + text + "' has a back quote; name a directory without one");
    }
    if (text.contains("/") || text.contains(":")) {
      return Either.right(new Directory(text));
    }
    Matcher name = Pattern.compile("([\\w-]+)\\.([\\w-]+)").matcher(text);
    return name.matches()
        ? Either.right(new CatalogSchema(name.group(1), name.group(2)))
        : Either.left(
            "'"
                + text
                + "' is neither a directory nor a schema; write a directory with a '/' or ':'"
                + " (./"
                + text
                + ", dbfs:/user/hive/warehouse) or catalog.schema");
  }
}
