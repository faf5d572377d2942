package dev.akashi.filestore;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** S3Proxy as a program of its own, with its objects in a directory. */
final class S3Server {

  private static final Path PROGRAM = Path.of("target/s3proxy/s3proxy.jar");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ACCESS_KEY = "akashi-test";
  private static final String SECRET_KEY = "a secret of the tests";

  private @Nullable Process process;
  private Path objects = Path.of("");
  private int port;

  void start(Path directory) throws IOException, InterruptedException {
    objects = Files.createDirectories(directory.resolve("objects"));
    Files.createDirectories(objects.resolve("akashi"));
    port = freePort();
    Path settings =
        Files.write(
            directory.resolve("s3proxy.properties"),
            List.of(
                "s3proxy.endpoint=http://127.0.0.1:" + port,
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY,
                "jclouds.provider=filesystem-nio2",
                "jclouds.identity=any",
                "jclouds.credential=any",
                "jclouds.filesystem.basedir=" + objects));
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                PROGRAM.toString(),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("s3proxy.log").toFile())
            .start();
    Instant end = Instant.now().plus(PATIENCE);
    while (!listens()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException(Files.readString(directory.resolve("s3proxy.log")));
      }
      Thread.sleep(Duration.ofMillis(100));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  S3Options options() {
    return new S3Options(
        URI.create("http://127.0.0.1:" + port), "ap-northeast-1", "akashi", ACCESS_KEY, SECRET_KEY);
  }

  /** Where an object lies. */
  Path object(Sha256 name) {
    return objects.resolve("akashi").resolve("kept").resolve(name.value());
  }

  void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}
