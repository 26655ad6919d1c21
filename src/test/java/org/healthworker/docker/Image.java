package org.healthworker.docker;

/** The images of this project. */
enum Image {
  ARTEMIS("health-worker-artemis:latest", "docker/artemis/Dockerfile"),
  PAYARA("health-worker:payara", "docker/payara/Dockerfile"),
  WILDFLY("health-worker:wildfly", "docker/wildfly/Dockerfile");

  private final String tag;
  private final String dockerfile;

  Image(String tag, String dockerfile) {
    this.tag = tag;
    this.dockerfile = dockerfile;
  }

  String tag() {
    return tag;
  }

  String dockerfile() {
    return dockerfile;
  }
}
