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
import java.util.regex.Pattern;
import org.healthworker.config.Sha256;

/**
 * Sends nobody again what they have already (RFC 9110, section 13.1.2). The tags are weak, since a
 * proxy may compress answers.
 */
@Provider
public class EntityTagFilter implements ContainerResponseFilter {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (READING.contains(request.getMethod())
        && response.getStatus() == Response.Status.OK.getStatusCode()
        && response.getEntity() instanceof String text) {
      var tag = new EntityTag(Sha256.of(text), true);
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
      if (known != null && isAmong(known, tag.getValue())) {
        response.setStatusInfo(Response.Status.NOT_MODIFIED);
        response.setEntity(null);
      }
    }
  }

  /** Read here, as Jersey answers 500 to what is no tag, and RESTEasy takes no strong one. */
  private static boolean isAmong(String known, String value) {
    return known.equals("*")
        || TAG.matcher(known).results().anyMatch(tag -> tag.group(1).equals(value));
  }
}
