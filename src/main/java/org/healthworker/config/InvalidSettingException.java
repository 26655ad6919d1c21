package org.healthworker.config;

/** A setting has a value that is not allowed; the message is one sentence for the admin. */
public final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidSettingException(String key, String value, String allowed) {
    super(key + " is " + Quoted.of(value) + "; allowed is " + allowed);
  }
}
