package org.healthworker.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.healthworker.server.Build;

/** A picture that is kept for people to look at. */
final class Screenshot {
  private static final Path FOLDER = Build.folder("screenshots");

  private Screenshot() {}

  /** Of what is on the screen; the PNG. */
  static byte[] ofScreen(Browser browser, String name) throws IOException {
    return take(browser, name, Map.of("format", "png"));
  }

  /** Of the whole page, from its top. */
  static void ofPage(Browser browser, String name) throws IOException {
    Object whole =
        browser.evaluate(
            """
            window.scrollTo(0, 0);
            const { scrollWidth: width, scrollHeight: height } = document.documentElement;
            return { x: 0, y: 0, width, height, scale: 1 };
            """);
    take(browser, name, Map.of("format", "png", "captureBeyondViewport", true, "clip", whole));
  }

  private static byte[] take(Browser browser, String name, Map<String, Object> how)
      throws IOException {
    Object data = browser.driver().executeCdpCommand("Page.captureScreenshot", how).get("data");
    byte[] image = Base64.getDecoder().decode(data.toString());
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".png"), image);
    return image;
  }
}
