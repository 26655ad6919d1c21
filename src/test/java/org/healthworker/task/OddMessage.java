package org.healthworker.task;

import java.nio.charset.StandardCharsets;

/**
 * A message as some client might send it.
 *
 * @param content the text; of a bytes message, a character for each byte; else empty
 * @param taskIdProperty null where the client sets none
 */
record OddMessage(Type type, String content, Object taskIdProperty) {
  enum Type {
    TEXT,
    BYTES,
    NONE,
    OBJECT,
    MAP,
    STREAM
  }

  static OddMessage ofBytes(byte[] bytes, Object taskIdProperty) {
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    return new OddMessage(Type.BYTES, content, taskIdProperty);
  }

  byte[] bytes() {
    return content.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    String shown =
        content.length() > 300 ? content.substring(0, 300) + "… of " + content.length() : content;
    return type + " task_id=" + taskIdProperty + " " + shown;
  }
}
