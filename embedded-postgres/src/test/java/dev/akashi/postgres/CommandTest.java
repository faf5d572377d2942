package dev.akashi.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CommandTest {

  private static final Path ROOT = Path.of("/");

  @Test
  @Timeout(30)
  void aProgramThatHangsWithoutAWordIsEnded() {
    assertThatThrownBy(() -> Command.run(ROOT, List.of("sleep", "300"), "", Duration.ofMillis(200)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No end");
  }

  @Test
  void whatAProgramSaysIsKeptHoweverMuchItIs() throws Exception {
    Command said = Command.run(ROOT, List.of("sh", "-c", "yes akashi | head -n 100000"));

    assertThat(said.succeeded()).isTrue();
    assertThat(said.output().lines()).hasSize(100000);
  }
}
