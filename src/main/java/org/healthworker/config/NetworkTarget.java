package org.healthworker.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a connection goes.
 *
 * @param host a name, or an address, without brackets
 * @param port 1–65535
 */
public record NetworkTarget(String host, int port) {
  private static final Pattern TEXT =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]{1,253})):([0-9]{1,5})");
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);
  private static final int LAST_PORT = 65_535;

  static NetworkTarget parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    boolean bracketed = parts.group(1) != null;
    var target =
        new NetworkTarget(parts.group(bracketed ? 1 : 2), Integer.parseInt(parts.group(3)));
    boolean address = bracketed ? isIpv6(target.host) : IPV4.matcher(target.host).matches();
    // What is nearly an address would be looked up as a name.
    boolean nearlyAnAddress = !address && (bracketed || target.host.matches("[0-9.]+"));
    if (nearlyAnAddress || target.port < 1 || target.port > LAST_PORT) {
      throw new IllegalArgumentException(text);
    }
    return target;
  }

  /** Whether it is an address, which no resolver is asked for. */
  public boolean isAddress() {
    return host.contains(":") || IPV4.matcher(host).matches();
  }

  private static boolean isIpv6(String host) {
    try {
      // With a colon it is never looked up, only parsed.
      return host.contains(":") && InetAddress.getByName(host) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** As it is configured. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
