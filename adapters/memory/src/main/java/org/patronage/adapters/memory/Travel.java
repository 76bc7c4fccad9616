package org.patronage.adapters.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;

/** Sends values where an engine would send them, so that what cannot travel fails in any test. */
final class Travel {
  private Travel() {}

  /**
   * A feed after serialisation and back.
   *
   * @throws IllegalArgumentException if a part of it cannot travel
   */
  static <O extends Observation> Feed<O> of(Feed<O> feed) {
    return copy(feed);
  }

  /**
   * A value after serialisation and back.
   *
   * @throws IllegalArgumentException if a part of it cannot travel
   */
  @SuppressWarnings("unchecked") // what comes back has the class of what went in
  static <T extends Serializable> T copy(T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
      out.flush();
      return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalArgumentException(value.getClass().getSimpleName() + " cannot travel", e);
    }
  }
}
