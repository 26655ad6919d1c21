package org.healthworker.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.healthworker.task.BodyText;
import org.healthworker.task.WrongInputException;

/** The body of a request that is JSON, if it has one. */
final class JsonBody {
  private JsonBody() {}

  /**
   * Its text, empty without a body: that needs no media type, which {@code @Consumes} would ask
   * for.
   *
   * @throws ClientErrorException 413 or 415
   */
  static String text(InputStream body, HttpHeaders headers)
      throws IOException, WrongInputException {
    byte[] bytes = body.readNBytes(BodyText.MOST_BYTES + 1);
    if (bytes.length > BodyText.MOST_BYTES) {
      throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    if (bytes.length > 0 && !MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType())) {
      throw new NotSupportedException();
    }
    return BodyText.of(bytes);
  }
}
