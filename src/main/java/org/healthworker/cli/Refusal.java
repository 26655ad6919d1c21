package org.healthworker.cli;

import jakarta.json.JsonObject;
import java.util.Optional;

/** Says why an answer is not what was asked for. */
record Refusal(WorkerUrl url, Optional<Login> login) {
  /** Nothing where it is. */
  Optional<FailureException> of(Answer answer) throws FailureException {
    int status = answer.status();
    if (status == 200 || status == 202) {
      return Optional.empty();
    }
    if (status == 401) {
      return Optional.of(FailureException.refused(unknownUser()));
    }
    if (status == 403) {
      return Optional.of(FailureException.refused(notAllowed()));
    }
    if (status >= 300 && status < 400) {
      return Optional.of(FailureException.refused(elsewhere(answer)));
    }
    if (status == 404 && !answer.isProblem()) {
      return Optional.of(FailureException.down("There is no Health Worker at " + url));
    }
    String sentence = detail(answer);
    return Optional.of(
        status >= 500 ? FailureException.down(sentence) : FailureException.refused(sentence));
  }

  private String unknownUser() {
    return login
        .map(who -> url + " refuses the login of " + who + ": the name or the password is wrong")
        .orElse(url + " wants a login: give a name by --user");
  }

  private String notAllowed() {
    return url
        + " does not allow this to "
        + login.map(Login::toString).orElse("anybody")
        + ": it takes the role health-operator to run a check, health-viewer for all else";
  }

  private String elsewhere(Answer answer) {
    return url
        + " leads on to "
        + answer.header("Location")
        + ", where nobody was asked to go: if it is right, give it as the URL";
  }

  private String detail(Answer answer) throws FailureException {
    String said = url + " answered " + answer.status();
    if (!answer.isProblem()) {
      return said;
    }
    JsonObject problem = answer.json();
    String again = answer.header("Retry-After");
    return said
        + ": "
        + problem.getString("detail", problem.getString("title", "no reason given"))
        + (again.matches("\\d{1,6}") ? " Try again in " + again + " s." : "");
  }
}
