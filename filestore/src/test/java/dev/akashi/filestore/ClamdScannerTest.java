package dev.akashi.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.akashi.filestore.VirusScanner.ScanFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real clamd, with a signature database of one line. */
class ClamdScannerTest {

  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/sbin/clamd"), Path.of("/usr/local/sbin/clamd"));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * The harmless text that scanners agree to find, in two parts so that this source is not found.
   */
  private static final byte[] EICAR =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
          .getBytes(StandardCharsets.US_ASCII);

  @TempDir Path directory;

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static Path program() {
    Optional<Path> found = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    if (found.isEmpty()) {
      System.out.println("clamd is not installed (apt-get install clamav-daemon): skipped");
      return abort("clamd is not installed");
    }
    return found.get();
  }

  private Process start(Path socket) throws IOException, InterruptedException {
    Path program = program();
    Path database = Files.createDirectories(directory.resolve("db"));
    Files.writeString(
        database.resolve("eicar.ndb"), "Eicar-Test:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
    Path settings =
        Files.write(
            directory.resolve("clamd.conf"),
            List.of(
                "LocalSocket " + socket,
                "DatabaseDirectory " + database,
                "TemporaryDirectory " + directory,
                "StreamMaxLength 1M",
                "Foreground yes"));
    Process clamd =
        new ProcessBuilder(program.toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("clamd.log").toFile())
            .start();
    for (int i = 0; i < 300 && !Files.exists(socket); i++) {
      if (!clamd.isAlive()) {
        throw new IllegalStateException(Files.readString(directory.resolve("clamd.log")));
      }
      Thread.sleep(100);
    }
    return clamd;
  }

  @Test
  void clamdFindsWhatItsSignaturesNameAndLetsTheRestPass() throws Exception {
    Path socket = directory.resolve("s");
    Process clamd = start(socket);
    try {
      ClamdScanner scanner = new ClamdScanner("unix:" + socket, PATIENCE);

      assertThat(scanner.scan(stream(EICAR)))
          .hasValueSatisfying(found -> assertThat(found).startsWith("Eicar-Test"));
      assertThat(scanner.scan(stream(new byte[500_000]))).isEmpty();
      assertThat(scanner.scan(stream(new byte[0]))).isEmpty();
      assertThatThrownBy(() -> scanner.scan(stream(new byte[5 << 20])))
          .isInstanceOf(ScanFailedException.class);
    } finally {
      clamd.destroy();
      assertThat(clamd.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aScannerThatIsNotThereIsSaidSo() {
    ClamdScanner scanner = new ClamdScanner("unix:" + directory.resolve("nobody"), PATIENCE);

    assertThatThrownBy(() -> scanner.scan(stream(EICAR))).isInstanceOf(ScanFailedException.class);
  }

  @Test
  void aScannerThatStaysSilentIsNotWaitedForForever() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ClamdScanner scanner =
          new ClamdScanner("tcp://127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300));

      assertThatThrownBy(() -> scanner.scan(stream(EICAR))).isInstanceOf(ScanFailedException.class);
    }
  }

  @Test
  void anAddressThatIsNoneIsRefusedAtOnce() {
    assertThatThrownBy(() -> new ClamdScanner("localhost:3310", PATIENCE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
