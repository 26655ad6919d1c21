package org.healthworker.collect;

/** There is no true value to report; the message is the sentence that the report shows. */
public final class MeasurementException extends Exception {
  private static final long serialVersionUID = 1L;

  public MeasurementException(String sentence) {
    super(sentence);
  }

  MeasurementException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
