package org.healthworker.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Users of a WildFly server's ApplicationRealm with passwords made for this run, as its add-user
 * script writes them, but without a password on the process list.
 */
public record Users(User viewer, User operator, User producer, User admin) {
  /** Who may do what. */
  public record User(String name, String password, String role) {
    static User random(String name, String role) {
      var bytes = new byte[12];
      new SecureRandom().nextBytes(bytes);
      return new User(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), role);
    }

    private String credentialLine() {
      try {
        String secret = name + ":ApplicationRealm:" + password;
        byte[] hash =
            MessageDigest.getInstance("MD5").digest(secret.getBytes(StandardCharsets.UTF_8));
        return name + "=" + HexFormat.of().formatHex(hash);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has MD5", e);
      }
    }
  }

  public static Users random() {
    return new Users(
        User.random("viewer", "health-viewer"),
        User.random("operator", "health-operator"),
        User.random("producer", "producer"),
        User.random("admin", "admin"));
  }

  /** Replaces the users of the server whose configuration is in the folder. */
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
