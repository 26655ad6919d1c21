package org.healthworker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.healthworker.server.Users.User;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.bidi.module.Network;
import org.openqa.selenium.bidi.network.AddInterceptParameters;
import org.openqa.selenium.bidi.network.InterceptPhase;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Somebody at the page, in a browser that nobody has used before. */
final class Browser implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final URI page;

  Browser(ChromeDriver driver, URI page) {
    this.driver = driver;
    this.page = page;
    looksAt(1280, 900);
  }

  /** Has the browser know name and password, as its dialog would, and opens the page. */
  void signIn(User user, String query) {
    String credentials = user.name() + ":" + user.password() + "@";
    driver.get(page.toString().replace("://", "://" + credentials) + "system/maintenance/nodes");
    open(query);
  }

  /**
   * @param query empty, or what a link to the page says, from {@code ?} on
   */
  void open(String query) {
    driver.get(page + query);
  }

  /** Whenever the browser asks for name and password: its dialog is cancelled. */
  void declineToSignIn() {
    var network = new Network(driver);
    network.addIntercept(new AddInterceptParameters(InterceptPhase.AUTH_REQUIRED));
    network.onAuthRequired(asked -> network.cancelAuth(asked.getRequest().getRequestId()));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** The size of the screen in CSS pixels. */
  void looksAt(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 640));
  }

  /**
   * @param scheme light or dark, as the reader's system has it
   */
  void prefers(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What stands in the first element, with common spaces only. */
  String text(String selector) {
    return text(find(selector));
  }

  private static String text(WebElement element) {
    return element.getText().replace('\u202f', ' ');
  }

  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(Browser::text).toList();
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  void click(String selector) {
    soon(() -> find(selector).click());
  }

  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void type(Keys key, int times) {
    for (int time = 0; time < times; time++) {
      type(key);
    }
  }

  /** Waits until the page says so. */
  void awaitText(String selector, String text) {
    awaitText(selector, found -> found.contains(text));
  }

  void awaitText(String selector, Predicate<String> expected) {
    await()
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(() -> texts(selector).stream().anyMatch(expected));
  }

  /** Waits until all zones have shown what they read. */
  void awaitCalm() {
    await()
        .atMost(PATIENCE)
        .until(() -> driver.findElements(By.cssSelector("[aria-busy]")).isEmpty());
  }

  private static void soon(Runnable action) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(org.openqa.selenium.WebDriverException.class)
        .until(
            () -> {
              action.run();
              return true;
            });
  }

  Object evaluate(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What the browser has warned of or found wrong since it was asked last. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(Object::toString)
        .toList();
  }

  /** What it has asked for since it was asked last. */
  Requests requests() {
    return Requests.of(
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
            .map(LogEntry::getMessage));
  }

  /** Waits until nothing of the page is wider than the screen. */
  void awaitWholeWidth() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(hiddenToTheRight()).as("pixels that are out of sight").isZero());
  }

  private long hiddenToTheRight() {
    return (Long)
        evaluate(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
