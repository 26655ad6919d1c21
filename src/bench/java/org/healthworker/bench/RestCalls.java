package org.healthworker.bench;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.healthworker.server.RestClient;

/** Reads by REST, one call after the other. */
record RestCalls(RestClient viewer) {
  private static final int WARM_UP = 300;
  private static final int CALLS = 500;

  /** How long a call takes, in nanoseconds, once the compilers are done. */
  Histogram measure(IntFunction<String> call) {
    for (int number = 0; number < WARM_UP; number++) {
      get(call.apply(number));
    }
    var times = new Histogram(3);
    for (int number = 0; number < CALLS; number++) {
      long start = System.nanoTime();
      get(call.apply(number));
      times.recordValue(System.nanoTime() - start);
    }
    return times;
  }

  /** The cursor that so many pages lead to, one after the other. */
  String cursorAfter(int pages, String call) {
    String next = cursor(get(call));
    for (int page = 1; page < pages; page++) {
      next = cursor(get(call + "&cursor=" + next));
    }
    return next;
  }

  String get(String call) {
    HttpResponse<String> answer = viewer.get("system/maintenance/" + call);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(call + " was answered " + answer.body());
    }
    return answer.body();
  }

  private static String cursor(String page) {
    try (var reader = Json.createReader(new StringReader(page))) {
      return reader.readObject().getString("next_cursor");
    }
  }
}
