package org.healthworker.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A text of any length as one of a fixed length, the same on every machine (FIPS 180-4). */
public final class Sha256 {
  private Sha256() {}

  /** 64 hex digits. */
  public static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The first 8 of them, which tell names apart that had to be cut. */
  public static String shortOf(String text) {
    return of(text).substring(0, 8);
  }
}
