package org.healthworker.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the documentation, for tests that run literally what stands there. */
final class Page {
  private final String text;

  Page(String name) throws IOException {
    text = Files.readString(Path.of("src/site/markdown", name));
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
