package org.patronage.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lying bars as SVG, each of one part or several.
 *
 * @param unit of all values
 */
record BarChart(String title, String unit, List<Bar> bars) {
  private static final int LABELS = 270;
  private static final int BARS = 420;
  private static final int ROW = 26;
  private static final int TOP = 40;
  private static final String[] COLOURS = {
    "#4269d0", "#efb118", "#ff725c", "#6cc5b0", "#3ca951", "#ff8ab7", "#a463f2", "#97bbf5",
    "#9c6b4e", "#9498a0", "#2f4b7c"
  };

  /** A part of a bar; parts of one name have one colour. */
  record Part(String name, double value) {}

  /**
   * A bar, from the left.
   *
   * @param least to {@code most}: shown as a line over the end, where they differ
   */
  record Bar(String label, List<Part> parts, double least, double most) {
    double length() {
      return parts.stream().mapToDouble(Part::value).sum();
    }
  }

  String svg() {
    double longest =
        bars.stream().mapToDouble(bar -> Math.max(bar.length(), bar.most())).max().orElse(1);
    double scale = longest > 0 ? BARS / longest : 1;
    List<String> names =
        bars.stream().flatMap(bar -> bar.parts().stream()).map(Part::name).distinct().toList();
    int height =
        TOP + bars.size() * ROW + (names.size() > 1 ? ROW + 10 + names.size() / 6 * ROW : 10);
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 %d\" font-family=\"sans-serif\" font-size=\"13\">%n",
            height));
    svg.append(format("<rect width=\"800\" height=\"%d\" fill=\"#fff\"/>%n", height));
    svg.append(text(10, 22, "start", title + " (" + unit + ")"));
    for (int i = 0; i < bars.size(); i++) {
      svg.append(bar(bars.get(i), TOP + i * ROW, scale, names));
    }
    if (names.size() > 1) {
      svg.append(legend(names, TOP + bars.size() * ROW + 14));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String bar(Bar bar, int y, double scale, List<String> names) {
    List<String> drawn = new ArrayList<>();
    drawn.add(text(LABELS - 8, y + 15, "end", bar.label()));
    double x = LABELS;
    for (Part part : bar.parts()) {
      double width = part.value() * scale;
      drawn.add(
          format(
              "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"%s\"/>%n",
              x, y + 2, width, colour(names.indexOf(part.name()))));
      x += width;
    }
    double end = x;
    if (bar.most() > bar.least()) {
      end = Math.max(x, LABELS + bar.most() * scale);
      drawn.add(
          format(
              "<path d=\"M%.1f %dH%.1f\" stroke=\"#222\" stroke-width=\"1.5\"/>%n",
              LABELS + bar.least() * scale, y + 11, LABELS + bar.most() * scale));
    }
    drawn.add(text(end + 6, y + 15, "start", number(bar.length())));
    return String.join("", drawn);
  }

  private static String legend(List<String> names, int y) {
    StringBuilder legend = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      int x = 20 + i % 6 * 128;
      int row = y + i / 6 * ROW;
      legend.append(
          format(
              "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>%n",
              x, row, colour(i)));
      legend.append(text(x + 17, row + 11, "start", names.get(i)));
    }
    return legend.toString();
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private static String colour(int number) {
    return COLOURS[number % COLOURS.length];
  }

  private static String text(double x, int y, String anchor, String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;");
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"#222\">%s</text>%n",
        x,
        y,
        anchor,
        safe);
  }

  /** Three digits that say something. */
  static String number(double value) {
    String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
