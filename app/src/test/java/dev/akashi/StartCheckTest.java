package dev.akashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.platform.StartRefused;
import dev.akashi.postgres.ExternalDatabase;
import dev.akashi.postgres.ExternalDatabase.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCheckTest {

  @TempDir Path directory;

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> StartCheck.port("127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
    }
  }

  @Test
  void aFileInThePlaceOfTheDataDirectoryIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> StartCheck.directory(file.resolve("data")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.toString());
    StartCheck.directory(directory.resolve("not/there/yet"));
    assertThat(directory.resolve("not")).doesNotExist();
  }

  @Test
  void anAddressThatIsNoDatabaseAndOneThatDoesNotAnswerAreToldApart() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      free = socket.getLocalPort();
    }

    assertThat(trouble("jdbc:nonsense")).isEqualTo(Trouble.BAD_ADDRESS);
    assertThat(trouble("jdbc:postgresql://127.0.0.1:" + free + "/akashi"))
        .isEqualTo(Trouble.UNREACHABLE);
  }

  private static Trouble trouble(String url) {
    return ExternalDatabase.look(url, "nobody", "").orElseThrow().trouble();
  }
}
