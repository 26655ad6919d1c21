package org.healthworker.task;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.healthworker.config.Quoted;
import org.healthworker.report.TaskId;
import org.healthworker.task.TaskEnvelope.Body;

/**
 * Turns what a message brings into a task, or into the sentence that says what is wrong with it.
 */
final class TaskParser {
  static final String TASK_TYPE = "health_check";

  private TaskParser() {}

  /**
   * @param allowedChecks the names of the enabled checks
   */
  static HealthCheckTask parse(TaskEnvelope envelope, List<String> allowedChecks)
      throws WrongTaskException {
    JsonObject body;
    try {
      body = object(envelope.body());
    } catch (WrongInputException e) {
      throw new WrongTaskException(idWithoutBody(envelope), e);
    }
    TaskId id = id(body, envelope);
    try {
      checkType(body.get("task_type"));
      return new HealthCheckTask(id, payload(body.get("payload"), allowedChecks));
    } catch (WrongInputException e) {
      throw new WrongTaskException(id, e);
    }
  }

  /** The ID of a task that will not be done, whatever else is wrong with it; empty without one. */
  static Optional<TaskId> id(TaskEnvelope envelope) {
    try {
      return Optional.of(parse(envelope, List.of()).id());
    } catch (WrongTaskException e) {
      return e.taskId();
    }
  }

  private static JsonObject object(Body body) throws WrongInputException {
    if (body instanceof Body.Unreadable unreadable) {
      throw unreadable.reason();
    }
    String text = ((Body.Text) body).text();
    return text.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : StrictJson.parse(text);
  }

  /** A body that cannot be read says nothing; what stands beside it may. */
  private static TaskId idWithoutBody(TaskEnvelope envelope) throws WrongTaskException {
    try {
      return id(null, envelope.taskIdProperty(), envelope.messageId());
    } catch (WrongInputException e) {
      return null;
    }
  }

  private static TaskId id(JsonObject body, TaskEnvelope envelope) throws WrongTaskException {
    try {
      return id(body.get("task_id"), envelope.taskIdProperty(), envelope.messageId());
    } catch (WrongInputException e) {
      throw new WrongTaskException(null, e);
    }
  }

  private static TaskId id(JsonValue inBody, Object property, String messageId)
      throws WrongInputException {
    String ofBody = inBody == null ? null : idInBody(inBody);
    String ofProperty = property == null ? null : idInProperty(property);
    if (ofBody != null && ofProperty != null && !ofBody.equals(ofProperty)) {
      throw WrongInputException.ofText(
          "task_id", ofBody, "the same as in the property task_id, which is " + ofProperty);
    }
    String id = ofBody != null ? ofBody : ofProperty != null ? ofProperty : messageId;
    if (id == null) {
      throw new WrongInputException(
          "task_id is missing; give it in the body or as the property task_id: " + TaskId.ALLOWED);
    }
    return new TaskId(id);
  }

  private static String idInBody(JsonValue value) throws WrongInputException {
    if (value instanceof JsonString string && TaskId.isValid(string.getString())) {
      return string.getString();
    }
    throw WrongInputException.of(
        "task_id", StrictJson.found(value), "a string of " + TaskId.ALLOWED);
  }

  private static String idInProperty(Object value) throws WrongInputException {
    if (value instanceof String string && TaskId.isValid(string)) {
      return string;
    }
    throw WrongInputException.of(
        "property task_id",
        value instanceof String string ? Quoted.of(string) : ofOtherType(value),
        "a string of " + TaskId.ALLOWED);
  }

  private static String ofOtherType(Object value) {
    return value instanceof Number || value instanceof Boolean
        ? value + ", which is not a string"
        : "a " + value.getClass().getSimpleName() + ", which is not a string";
  }

  private static void checkType(JsonValue type) throws WrongInputException {
    if (type != null && !(type instanceof JsonString name && name.getString().equals(TASK_TYPE))) {
      throw WrongInputException.of("task_type", StrictJson.found(type), Quoted.of(TASK_TYPE));
    }
  }

  private static Payload payload(JsonValue payload, List<String> allowedChecks)
      throws WrongInputException {
    if (payload == null) {
      return Payload.DEFAULT;
    }
    if (payload instanceof JsonObject object) {
      return Payload.of(object, "payload.", allowedChecks);
    }
    throw WrongInputException.of("payload", StrictJson.found(payload), "an object");
  }
}
