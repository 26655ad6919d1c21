package org.healthworker.task;

import org.healthworker.config.Quoted;

/** An idempotency key stands for a submission with another payload. */
public final class ReusedKeyException extends Exception {
  private static final long serialVersionUID = 1L;

  ReusedKeyException(IdempotencyKey key) {
    super(
        "Idempotency-Key is "
            + Quoted.of(key.text())
            + ", which came with another payload within the last 24 hours; allowed is the same"
            + " payload, or another key");
  }
}
