package dev.akashi;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.Refusal;
import dev.akashi.marketplace.Loading;
import dev.akashi.marketplace.MarketplaceLoading;
import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import dev.akashi.platform.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./akashi import}: loads the list of another programme into an installation of its own. */
final class ImportFile {

  private ImportFile() {}

  static void run(ImportOptions options) {
    byte[] content = content(options.file());
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("server.address", "127.0.0.1");
    settings.put("akashi.quiet", true);
    settings.put("akashi.programme", MarketplaceLoading.PROGRAMME);
    settings.put("akashi.files.directory", options.directory().resolve("files").toString());
    settings.putAll(
        DatabaseAccess.external()
            .orElseGet(() -> DatabaseAccess.embeddedRunningOrNew(options.directory())));
    SpringApplication application = new SpringApplication(Akashi.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(settings);
    try (ConfigurableApplicationContext context = application.run()) {
      Texts texts = context.getBean(Texts.class);
      try {
        System.out.println(told(context.getBean(MarketplaceLoading.class).load(content), texts));
      } catch (Refusal refusal) {
        throw new StartRefused(
            refusal.reasons().stream()
                .map(reason -> texts.reason(language(), reason))
                .collect(Collectors.joining("\n")));
      }
    }
  }

  /** No more is read than the longest file that is taken, and one byte to tell a longer one. */
  private static byte[] content(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MarketplaceLoading.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new StartRefused(StartTexts.say("start.import-unreadable", file.toString()), e);
    }
  }

  private static String told(Loading loading, Texts texts) {
    StringBuilder told = new StringBuilder();
    told.append(
        texts.text(
            language(),
            loading.again() ? "marketplace.again" : "marketplace.loaded",
            loading.came(),
            loading.changed(),
            loading.ended(),
            loading.edges()));
    loading
        .leftOut()
        .forEach((what, count) ->
            told.append("\n  ").append(texts.label(language(), what)).append(": ").append(count));
    return told.toString();
  }

  private static Language language() {
    return Locale.getDefault().getLanguage().equals("ja") ? Language.JA : Language.EN;
  }
}
