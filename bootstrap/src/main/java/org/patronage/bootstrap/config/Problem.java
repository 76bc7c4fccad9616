package org.patronage.bootstrap.config;

/**
 * One thing that is wrong.
 *
 * @param place file and line, or the override, as a reader would look for it
 * @param words what is wrong, about which key, and what to do
 */
record Problem(String place, String words) {

  String sentence() {
    return place + ": " + words + (words.endsWith("?") ? "" : ".");
  }
}
