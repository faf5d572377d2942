package dev.akashi.transparency.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.akashi.transparency.SampleLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  void whatHoldsIsSaidInPlainWordsAndEndsWithZero() throws IOException {
    Path log = log("log", 300);
    assertThat(run(Locale.ENGLISH, "verify", log.toString())).isZero();
    assertThat(text(out))
        .contains("Log log.example/list: 300 entries", "Everything holds", "give it with --key")
        .doesNotContain("{");
    String key = SampleLog.signer().key().toString();
    assertThat(run(Locale.JAPAN, "verify", log.toString(), "--key", key)).isZero();
    assertThat(text(out)).contains("300件", "すべて正しい").doesNotContain("{", "--key");
  }

  @Test
  void whatDoesNotHoldIsNamedAndEndsWithOne() throws IOException {
    Path log = log("log", 300);
    SampleLog spoilt = SampleLog.of(log, 300);
    byte[] bundle = spoilt.read("tile/entries/001.p/44");
    bundle[4] ^= 1;
    spoilt.write("tile/entries/001.p/44", bundle);
    assertThat(run(Locale.ENGLISH, "verify", log.toString())).isEqualTo(1);
    assertThat(text(err)).contains("DOES NOT HOLD: entry 256 (in tile/entries/001.p/44)");
    spoilt.cut("tile/0/000", 32);
    assertThat(run(Locale.JAPAN, "verify", log.toString())).isEqualTo(1);
    assertThat(text(err)).contains("tile/0/000 が途中で切れています", "8160バイト");
  }

  @Test
  void aLogOnTheWebIsVerifiedAndCopied() throws IOException {
    log("log", 600);
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            directory.toRealPath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/log/";
      Path copy = directory.resolve("copy");
      assertThat(run(Locale.ENGLISH, "verify", address)).isZero();
      assertThat(run(Locale.ENGLISH, "copy", address, copy.toString())).isZero();
      assertThat(run(Locale.ENGLISH, "verify", copy.toString())).isZero();
      Path earlier = Files.copy(copy.resolve("checkpoint"), directory.resolve("earlier"));
      log("log", 900);
      assertThat(
              run(Locale.ENGLISH, "copy", address, copy.toString(), "--since", earlier.toString()))
          .isZero();
      assertThat(text(out)).contains("900 entries", "Kept in");
      assertThat(run(Locale.ENGLISH, "verify", address + "nothing")).isEqualTo(2);
    } finally {
      server.stop(0);
    }
    assertThat(run(Locale.ENGLISH, "verify", "http://127.0.0.1:1/log")).isEqualTo(2);
    assertThat(text(err)).contains("cannot be read");
  }

  @Test
  void aCopyOfABadLogIsNotKept() throws IOException {
    Path log = log("log", 600);
    SampleLog.of(log, 600).cut("tile/0/001", 1);
    Path copy = directory.resolve("copy");
    assertThat(run(Locale.ENGLISH, "copy", log.toString(), copy.toString())).isEqualTo(1);
    log("log", 600);
    assertThat(run(Locale.ENGLISH, "copy", log.toString(), copy.toString())).isZero();
  }

  @Test
  void aCopyIsContinuedOnlyByALogThatContinuesIt() throws IOException {
    Path log = log("log", 600);
    Path copy = directory.resolve("copy");
    assertThat(run(Locale.ENGLISH, "copy", log.toString(), copy.toString())).isZero();
    log("shorter", 500);
    String shorter = directory.resolve("shorter").toString();
    assertThat(run(Locale.ENGLISH, "copy", shorter, copy.toString())).isEqualTo(1);
    assertThat(text(err)).contains("the log has 500 entries, but had 600");
    assertThat(run(Locale.ENGLISH, "verify", copy.toString())).isZero();
    assertThat(text(out)).contains("600 entries");
  }

  @Test
  void whatCannotBeDoneEndsWithTwo() throws IOException {
    String log = log("log", 3).toString();
    assertThat(run(Locale.ENGLISH)).isEqualTo(2);
    assertThat(run(Locale.ENGLISH, "verify", log, "--key")).isEqualTo(2);
    assertThat(run(Locale.ENGLISH, "verify", log, "--other", "x")).isEqualTo(2);
    assertThat(text(err)).contains("Usage: ./akashi log verify");
    assertThat(run(Locale.ENGLISH, "verify", log, "--key", "x")).isEqualTo(2);
    assertThat(text(err)).contains("x is no key");
    assertThat(run(Locale.ENGLISH, "verify", log, "--since", "none")).isEqualTo(2);
    assertThat(text(err)).contains("no file none");
    assertThat(run(Locale.JAPAN, "verify", directory.resolve("none").toString())).isEqualTo(2);
    assertThat(text(err)).contains("というディレクトリはありません");
    assertThat(run(Locale.ENGLISH, "verify", "http://")).isEqualTo(2);
    assertThat(text(err)).contains("is no address");
  }

  @Test
  void everyTextIsThereInBothLanguages() throws IOException {
    assertThat(texts("log_ja").stringPropertyNames()).isEqualTo(texts("log").stringPropertyNames());
    assertThat(run(Locale.ENGLISH, "--help")).isZero();
    assertThat(text(out)).contains("Usage: ./akashi log verify URL|DIRECTORY");
  }

  private Path log(String name, int size) throws IOException {
    Path log = directory.resolve(name);
    SampleLog.of(log, size);
    return log;
  }

  private int run(Locale locale, String... words) {
    out.reset();
    err.reset();
    return LogCommand.run(List.of(words), locale, print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Properties texts(String name) throws IOException {
    Properties texts = new Properties();
    try (var in = LogCommand.class.getResourceAsStream(name + ".properties")) {
      texts.load(in);
    }
    return texts;
  }
}
