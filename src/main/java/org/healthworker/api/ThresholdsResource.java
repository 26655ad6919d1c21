package org.healthworker.api;

import static org.healthworker.report.JsonLibrary.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthworker.collect.Collectors;
import org.healthworker.config.Refusals;
import org.healthworker.config.SourcedThresholds;
import org.healthworker.config.ThresholdSettings;
import org.healthworker.report.ThresholdsJson;

/** Shows the thresholds in force, where they come from, and which settings were refused. */
@Path("thresholds")
public class ThresholdsResource {
  @Inject private Collectors collectors;
  @Inject private ThresholdSettings settings;
  @Inject private Refusals refusals;

  /** Those of the enabled checks; an operator also sees the names of the sources. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String thresholds(@Context SecurityContext caller) {
    settings.reread();
    boolean withNames = Role.of(caller) == Role.OPERATOR;
    Map<String, Set<String>> parts = collectors.partsByCheck();
    JsonObjectBuilder thresholds = JSON.createObjectBuilder();
    for (String check : collectors.enabled()) {
      // What is judged has thresholds of its own; its parts fall back to them.
      settings
          .sourced(check)
          .map(own -> json(own, withNames))
          .map(json -> addParts(json, check, parts.get(check), withNames))
          .ifPresent(json -> thresholds.add(check, json));
    }
    // Last, as the reading before it may have refused something.
    return JSON.createObjectBuilder()
        .add("thresholds", thresholds)
        .add("refused", refused())
        .build()
        .toString();
  }

  private JsonObjectBuilder addParts(
      JsonObjectBuilder json, String check, Set<String> aliases, boolean withNames) {
    if (aliases.isEmpty()) {
      return json;
    }
    JsonObjectBuilder parts = JSON.createObjectBuilder();
    for (String alias : aliases) {
      Optional<SourcedThresholds> part = settings.sourced(check, alias);
      part.ifPresent(own -> parts.add(alias, json(own, withNames)));
    }
    return json.add("parts", parts);
  }

  private static JsonObjectBuilder json(SourcedThresholds sourced, boolean withName) {
    JsonObjectBuilder json = ThresholdsJson.of(sourced.thresholds());
    return withName ? json.add("source_name", sourced.sourceName()) : json;
  }

  private JsonArrayBuilder refused() {
    JsonArrayBuilder refused = JSON.createArrayBuilder();
    for (Refusals.Refusal refusal : refusals.now()) {
      refused.add(
          JSON.createObjectBuilder()
              .add("key", refusal.key())
              .add("value", refusal.value())
              .add("detail", refusal.detail()));
    }
    return refused;
  }
}
