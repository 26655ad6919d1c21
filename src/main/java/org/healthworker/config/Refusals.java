package org.healthworker.config;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values that are set but not in force, as they are wrong. Each is logged once. Safe for use by
 * many threads.
 */
@ApplicationScoped
public class Refusals {
  private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

  private final Map<String, Refusal> refused = new ConcurrentHashMap<>();

  /** Those of now, by key. */
  public List<Refusal> now() {
    return refused.values().stream().sorted(Comparator.comparing(Refusal::key)).distinct().toList();
  }

  /**
   * Remembers a refusal, in place of an older one of the same subject.
   *
   * @param subject what was judged: a key by itself, or a pair of keys by what they share
   */
  void refuse(String subject, InvalidSettingException wrong) {
    var refusal = new Refusal(wrong.key(), wrong.value(), wrong.getMessage());
    if (!refusal.equals(refused.put(subject, refusal))) {
      LOG.log(WARNING, () -> "HW0101 " + refusal.detail() + ". The last good value stays.");
    }
  }

  /** The subject is good, or good again. */
  void accept(String subject) {
    refused.remove(subject);
  }

  /**
   * One of them.
   *
   * @param value as it was set
   * @param detail the sentence that says what is allowed
   */
  public record Refusal(String key, String value, String detail) {}
}
