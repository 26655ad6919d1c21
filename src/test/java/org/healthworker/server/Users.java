package org.healthworker.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Users of a server with passwords made for this run, as the server's own script writes them, but
 * without a password on the process list.
 */
public record Users(User viewer, User operator, User producer, User admin) {
  /** Who may do what. */
  public record User(String name, String password, String role) {
    static User random(String name, String role) {
      var bytes = new byte[12];
      new SecureRandom().nextBytes(bytes);
      return new User(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), role);
    }

    /** The salted hash of Payara's {@code create-file-user}. */
    private String keyfileLine() {
      var salt = new byte[8];
      new SecureRandom().nextBytes(salt);
      MessageDigest sha = digest("SHA-256");
      sha.update(password.getBytes(StandardCharsets.UTF_8));
      byte[] hash = sha.digest(salt);
      for (int round = 1; round < 100; round++) {
        hash = sha.digest(hash);
      }
      byte[] salted = Arrays.copyOf(hash, hash.length + salt.length);
      System.arraycopy(salt, 0, salted, hash.length, salt.length);
      return name + ";{SSHA256}" + Base64.getEncoder().encodeToString(salted) + ";" + role;
    }

    private String credentialLine() {
      String secret = name + ":ApplicationRealm:" + password;
      byte[] hash = digest("MD5").digest(secret.getBytes(StandardCharsets.UTF_8));
      return name + "=" + HexFormat.of().formatHex(hash);
    }

    private static MessageDigest digest(String algorithm) {
      try {
        return MessageDigest.getInstance(algorithm);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has it", e);
      }
    }
  }

  public static Users random() {
    return random(User.random("producer", "producer"), User.random("admin", "admin"));
  }

  /** Clients and admin of the broker are that broker's own. */
  static Users randomBut(Artemis broker) {
    return random(broker.producer(), broker.admin());
  }

  private static Users random(User producer, User admin) {
    return new Users(
        User.random("viewer", "health-viewer"),
        User.random("operator", "health-operator"),
        producer,
        admin);
  }

  /** Replaces the users of Payara's file realm. */
  void writeKeyfile(Path file) throws IOException {
    Files.write(file, Stream.of(viewer, operator, producer).map(User::keyfileLine).toList());
  }

  /** Replaces the users of the WildFly whose configuration is in the folder. */
  public void write(Path configuration) throws IOException {
    List<User> all = List.of(viewer, operator, producer, admin);
    Files.write(
        configuration.resolve("application-users.properties"),
        all.stream().map(User::credentialLine).toList());
    Files.write(
        configuration.resolve("application-roles.properties"),
        all.stream().map(user -> user.name() + "=" + user.role()).toList());
  }
}
