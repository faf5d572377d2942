package dev.akashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeOptionsTest {

  @Test
  void onlyThisMachineIsListenedToUnlessSomebodySaysOtherwise() {
    assertThat(ServeOptions.parse(List.of()).listen()).isEqualTo("127.0.0.1");
    assertThat(ServeOptions.parse(List.of("--listen", "0.0.0.0")).listen()).isEqualTo("0.0.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--colour", "--port", "--port 99999", "--port abc"})
  void whatCannotBeUnderstoodIsSaidInTheLanguageOfTheEnvironment(String line) {
    List<String> arguments = List.of(line.split(" "));

    assertThatThrownBy(() -> ServeOptions.parse(arguments))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(arguments.getFirst())
        .hasMessageContaining(arguments.getLast());
    assertThat(StartTexts.say("start.port-no-number", "65535", "abc")).contains("65535", "abc");
  }

  @Test
  void whatIsNoAddressIsRefusedByName() {
    assertThatThrownBy(() -> ServeOptions.parse(List.of("--listen", "not an address")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("not an address");
  }
}
