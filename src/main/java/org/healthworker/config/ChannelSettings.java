package org.healthworker.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where alerts are told, apart from the log. */
@ApplicationScoped
public class ChannelSettings {
  private static final int MOST_RECIPIENTS = 32;

  /** As HTML forms take them, which leaves out what nobody has (HTML, "valid e-mail address"). */
  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,252}");

  /** Not looked up, as names may change. */
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

  private static final Setting<Optional<URI>> WEBHOOK_URL =
      new Setting<>(
          "health.alert.webhook.url",
          "empty, or an https URL without user and fragment; http for localhost, 127.… and [::1]",
          text -> optional(text).map(ChannelSettings::webhook));
  private static final Setting<Optional<Path>> CREDENTIALS_FILE =
      new Setting<>(
          "health.alert.webhook.credentials-file",
          "empty, or an absolute path",
          text -> optional(text).map(ChannelSettings::absolute));
  private static final Setting<List<String>> MAIL_TO =
      new Setting<>(
          "health.alert.mail.to",
          "empty, or at most 32 mail addresses (name@host) separated by commas",
          ChannelSettings::recipients);
  private static final Setting<String> MAIL_FROM =
      new Setting<>(
          "health.alert.mail.from", "a mail address (name@host)", ChannelSettings::mailAddress);
  private static final Setting<Boolean> TOPIC =
      new Setting<>("health.alert.topic", "on or off", ChannelSettings::isOn);
  private static final Setting<URI> URL =
      new Setting<>(
          "health.alert.url",
          "an http or https URL that ends in / and has neither query nor fragment",
          ChannelSettings::base);

  private final Settings settings;

  @Inject
  ChannelSettings(Settings settings) {
    this.settings = settings;
  }

  /** For the container's proxies only. */
  ChannelSettings() {
    this(null);
  }

  /** Where alerts are posted to; empty where none are. */
  public Optional<URI> webhookUrl() {
    return settings.value(WEBHOOK_URL);
  }

  /** The file that says who posts there; empty where nobody is named. */
  public Optional<Path> webhookCredentialsFile() {
    return settings.value(CREDENTIALS_FILE);
  }

  /** Whom alerts are mailed to; nobody where it is empty. */
  public List<String> mailTo() {
    return settings.value(MAIL_TO);
  }

  /** From whom these mails are. */
  public String mailFrom() {
    return settings.value(MAIL_FROM);
  }

  /** Whether alerts are sent to the topic. */
  public boolean topic() {
    return settings.value(TOPIC);
  }

  /** Below which people reach this application, for links in alerts. */
  public URI url() {
    return settings.value(URL);
  }

  void validate() {
    webhookUrl();
    webhookCredentialsFile();
    mailTo();
    mailFrom();
    topic();
    url();
  }

  private static Optional<String> optional(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  private static URI webhook(String text) {
    URI url = http(text);
    // What is secret stands in the file, not in the configuration.
    boolean plain = url.getRawUserInfo() == null && url.getRawFragment() == null;
    boolean safe = "https".equals(url.getScheme()) || LOOPBACK.matcher(url.getHost()).matches();
    return accepted(url, plain && safe);
  }

  private static URI base(String text) {
    URI url = http(text);
    boolean plain = url.getRawQuery() == null && url.getRawFragment() == null;
    return accepted(url, plain && url.getPath().endsWith("/"));
  }

  private static URI http(String text) {
    URI url = URI.create(text);
    boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    return accepted(url, http && url.getHost() != null);
  }

  private static Path absolute(String text) {
    Path path = Path.of(text);
    return accepted(path, path.isAbsolute());
  }

  private static List<String> recipients(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> addresses =
        Stream.of(text.split(",", -1))
            .map(address -> mailAddress(address.strip()))
            .distinct()
            .toList();
    return accepted(addresses, addresses.size() <= MOST_RECIPIENTS);
  }

  private static String mailAddress(String text) {
    return accepted(text, MAIL_ADDRESS.matcher(text).matches());
  }

  private static boolean isOn(String text) {
    return "on".equals(accepted(text, List.of("on", "off").contains(text)));
  }

  private static <T> T accepted(T value, boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException(value.toString());
    }
    return value;
  }
}
