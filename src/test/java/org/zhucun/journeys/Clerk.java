package org.zhucun.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A clerk at a 1366 by 768 screen, signed in; remembers every complaint of the browser's console. */
final class Clerk implements AutoCloseable {

    private static final Path IMAGES =
            Path.of(Boolean.getBoolean("screenshots") ? "src/docs/images" : "target/screenshots");

    private final Playwright playwright;
    private final BrowserContext context;
    private final String base;
    final Page page;
    final List<String> complaints = new ArrayList<>();

    Clerk(int port, String username) {
        base = "http://127.0.0.1:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserIsHere.executable().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("zh-CN"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        go("/login");
        picture("login");
        page.fill("#username", username);
        page.fill("#password", JourneyTest.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    Response go(String path) {
        return page.navigate(base + path);
    }

    /** Keeps what the screen shows; under {@code src/docs/images} when run with {@code -Dscreenshots=true}. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
