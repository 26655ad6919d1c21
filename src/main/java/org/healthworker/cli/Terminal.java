package org.healthworker.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * What the output goes to.
 *
 * @param isInteractive whether somebody sits there who can be asked and shown progress
 * @param hasColours not with {@code NO_COLOR} (no-color.org)
 */
record Terminal(boolean isInteractive, boolean hasColours) {
  static final Terminal NONE = new Terminal(false, false);

  private static final String ESCAPE = "\u001b[";

  /** Where this process writes to. */
  static Terminal ofThisProcess(Map<String, String> environment) {
    boolean interactive = isTerminal() && !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        interactive, interactive && environment.getOrDefault("NO_COLOR", "").isEmpty());
  }

  Ansi colours() {
    return hasColours ? Ansi.ON : Ansi.OFF;
  }

  String coloured(int colour, String text) {
    return hasColours ? ESCAPE + colour + "m" + text + ESCAPE + "0m" : text;
  }

  static String withoutColours(String text) {
    return text.replaceAll("\u001b\\[\\d+m", "");
  }

  /** Lines in place of all that the screen shows. */
  static String screen(String lines) {
    return ESCAPE + "H" + lines.replace("\n", ESCAPE + "K\n") + ESCAPE + "J";
  }

  /** A line in place of the one that the cursor is in; an empty one wipes it. */
  static String sameLine(String text) {
    return "\r" + ESCAPE + "K" + text;
  }

  /** What somebody types, unseen; empty where nobody can be asked. */
  Optional<String> password(String prompt) {
    return isInteractive
        ? Optional.ofNullable(System.console().readPassword("%s: ", prompt)).map(String::new)
        : Optional.empty();
  }

  /** Null tells it before JDK 22; since then there is a console that may be no terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Console.isTerminal cannot be called", e);
    }
  }
}
