package org.healthworker.task;

import org.healthworker.config.Quoted;

/** Something in a client's input is wrong; the message is one sentence for that client. */
public final class WrongInputException extends Exception {
  private static final long serialVersionUID = 1L;

  public WrongInputException(String sentence) {
    super(sentence);
  }

  /**
   * The sentence of most wrong inputs.
   *
   * @param field as the client wrote it, from the outermost key on
   * @param found the value, already fit for a sentence
   * @param allowed what it may be
   */
  public static WrongInputException of(String field, String found, String allowed) {
    return new WrongInputException(field + " is " + found + "; allowed is " + allowed);
  }

  public static WrongInputException ofText(String field, String found, String allowed) {
    return of(field, Quoted.of(found), allowed);
  }
}
