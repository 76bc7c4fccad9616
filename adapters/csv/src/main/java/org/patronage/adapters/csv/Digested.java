package org.patronage.adapters.csv;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A stream that works out the SHA-256 of what is read from it. */
final class Digested extends DigestInputStream {

  Digested(InputStream stream) {
    super(stream, sha());
  }

  /** Of everything read so far, in lower-case hexadecimal digits; to be asked once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(getMessageDigest().digest());
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
