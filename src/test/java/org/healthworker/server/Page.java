package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, for tests that run literally what stands there. */
final class Page {
  private final String text;
  private final String name;

  Page(String name) throws IOException {
    this(Files.readString(Path.of("src/site/markdown", name)), name);
  }

  private Page(String text, String name) {
    this.text = text;
    this.name = name;
  }

  /** What stands below a heading of the second level, up to the next. */
  Page section(String heading) {
    Matcher section =
        Pattern.compile(
                "^## " + heading + "\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(text);
    if (!section.find()) {
      throw new IllegalArgumentException(name + " has no section " + heading);
    }
    return new Page(section.group(1), name);
  }

  /** The blocks of code in a language, in their order. */
  List<String> blocks(String language) {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
