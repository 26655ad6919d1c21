package org.healthworker.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.healthworker.config.Sha256;

/**
 * Sends nobody again what they have already (RFC 9110, section 13.1.2). The tags are weak, since a
 * proxy that compresses answers makes them so, and not every server then sees that they are equal.
 */
@Provider
public class EntityTagFilter implements ContainerResponseFilter {
  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (READING.contains(request.getMethod())
        && response.getStatus() == Response.Status.OK.getStatusCode()
        && response.getEntity() instanceof String text) {
      var tag = new EntityTag(Sha256.of(text), true);
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      Response.ResponseBuilder unmet = request.getRequest().evaluatePreconditions(tag);
      if (unmet != null) {
        response.setStatusInfo(unmet.build().getStatusInfo());
        response.setEntity(null);
      }
    }
  }
}
