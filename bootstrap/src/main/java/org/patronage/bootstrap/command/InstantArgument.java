package org.patronage.bootstrap.command;

import java.time.Instant;
import org.patronage.domain.feed.Timestamp;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant; without an offset it is UTC. */
final class InstantArgument implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    return Timestamp.parse(text)
        .getOrElseThrow(
            () ->
                new TypeConversionException(
                    "'" + text + "' is no instant; write one such as 2025-01-31T14:00:00Z"));
  }
}
