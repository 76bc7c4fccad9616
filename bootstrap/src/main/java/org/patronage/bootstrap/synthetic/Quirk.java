package org.patronage.bootstrap.synthetic;

/** What is unusual in a person's associations; at most one thing a person. */
enum Quirk {
  /** Ambiguous: one ICN with two EDIPIs. */
  TWO_EDIPIS(4),
  /** Ambiguous: one ICN with two participant ids. */
  TWO_PARTICIPANTS(2),
  /** Ambiguous: the neighbour's EDIPI, which makes two ICNs of it. */
  NEIGHBOURS_EDIPI(2),
  /** Nothing is known of the person: ratings wait as unresolved. */
  NO_ASSOCIATION(3),
  NO_EDIPI(30),
  /** An EDIPI of former times, merged away. */
  FORMER_EDIPI(60),
  /** An association with an institution that does not count. */
  OTHER_INSTITUTION(50),
  /** The same EDIPI twice, of different times. */
  EDIPI_TWICE(10),
  NONE(839);

  private static final Quirk[] OF_THOUSAND = ofThousand();

  private final int inThousand;

  Quirk(int inThousand) {
    this.inThousand = inThousand;
  }

  static Quirk of(Dice dice, int person) {
    return OF_THOUSAND[dice.roll(Topic.QUIRK, person).nextInt(OF_THOUSAND.length)];
  }

  private static Quirk[] ofThousand() {
    Quirk[] all = new Quirk[1_000];
    int filled = 0;
    for (Quirk quirk : values()) {
      for (int times = 0; times < quirk.inThousand; times++) {
        all[filled++] = quirk;
      }
    }
    return all;
  }
}
