package org.healthworker.cli;

import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Says why there was no answer. */
record Outage(WorkerUrl url) {
  FailureException of(Throwable trouble) {
    return FailureException.down("Cannot reach " + url + ": " + reason(trouble), trouble);
  }

  FailureException late(Deadline deadline, Throwable trouble) {
    return FailureException.down(
        url + " has not answered within " + deadline.whole().toSeconds() + " s", trouble);
  }

  private String reason(Throwable trouble) {
    if (trouble instanceof SSLException) {
      return "TLS failed: "
          + trouble.getMessage()
          + "; --cacert names the certificates of an authority of your own";
    }
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "the name " + url.uri().getHost() + " is not known";
      }
    }
    if (trouble instanceof ConnectException) {
      return "nothing listens there";
    }
    return trouble.getMessage() == null ? "the connection broke" : trouble.getMessage();
  }
}
