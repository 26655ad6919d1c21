package org.healthworker.config;

/** A setting has a value that is not allowed; the message is one sentence for the admin. */
public final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String value;

  public InvalidSettingException(String key, String value, String allowed) {
    super(key + " is " + Quoted.of(value) + "; allowed is " + allowed);
    this.key = key;
    this.value = value;
  }

  String key() {
    return key;
  }

  String value() {
    return value;
  }
}
