package org.patronage.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the figures of a trial hold for: machine, versions, settings. */
record Environment(Settings settings, String heap) {
  private static final Pattern MODEL = Pattern.compile("model name\\s*:\\s*(.+)");

  Map<String, Object> of(String benchmark) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("kind", "environment");
    cells.put("benchmark", benchmark);
    cells.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    cells.put("scale", settings.scale);
    cells.put("seed", settings.seed);
    cells.put("turns", settings.turns);
    cells.put("heap", heap);
    cells.put("processor", processor());
    cells.put("cores", Runtime.getRuntime().availableProcessors());
    cells.put("memory_gb", memory() >> 30);
    cells.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    cells.put("java", Runtime.version().toString());
    cells.put("spark", version("/org/apache/spark/SparkContext.class"));
    cells.put("delta", version("/io/delta/tables/DeltaTable.class"));
    cells.put("commit", commit());
    return cells;
  }

  private static String processor() {
    try {
      Matcher model = MODEL.matcher(Files.readString(Path.of("/proc/cpuinfo")));
      return model.find() ? model.group(1) : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  /** The version in the name of the jar that a class comes from. */
  private static String version(String resource) {
    String url = String.valueOf(Environment.class.getResource(resource));
    Matcher jar = Pattern.compile("-(\\d[^/!]*)\\.jar!").matcher(url);
    return jar.find() ? jar.group(1) : "unknown";
  }

  private static String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10")
              .directory(Settings.home().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
