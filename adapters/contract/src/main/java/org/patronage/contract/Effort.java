package org.patronage.contract;

/**
 * How much of the convergence trials a technology can afford.
 *
 * @param golden how many random orders of the golden files are tried; with none they are left out
 * @param generated how many generated landing zones are tried
 * @param persons in a generated zone
 * @param ratingFiles how many SCD files it has
 * @param caregiverFiles how many CG files it has
 * @param mostInARun how many of its files a run of the shuffled history takes at most
 */
public record Effort(
    int golden, int generated, int persons, int ratingFiles, int caregiverFiles, int mostInARun) {

  /** Many trials, for a technology that runs in milliseconds. */
  public static Effort full(int trials) {
    return new Effort(trials, trials, 50, 8, 4, 5);
  }

  /** Trials of forty files each, in which a person has a longer history. */
  public static Effort ofLongHistories(int trials) {
    return new Effort(0, trials, 50, 30, 10, 7);
  }

  /** Few and small trials, for one that runs in seconds; the golden files are left to others. */
  public static Effort small(int trials) {
    return new Effort(0, trials, 15, 3, 1, 2);
  }
}
