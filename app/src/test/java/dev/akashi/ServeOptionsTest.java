package dev.akashi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.platform.StartRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServeOptionsTest {

  @Test
  void onlyThisMachineIsListenedToUnlessSomebodySaysOtherwise() {
    assertThat(ServeOptions.parse(List.of()).listen()).isEqualTo("127.0.0.1");
    assertThat(ServeOptions.parse(List.of("--listen", "0.0.0.0")).listen()).isEqualTo("0.0.0.0");
  }

  @Test
  void whatIsNoAddressIsRefusedByName() {
    assertThatThrownBy(() -> ServeOptions.parse(List.of("--listen", "not an address")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("not an address");
  }
}
