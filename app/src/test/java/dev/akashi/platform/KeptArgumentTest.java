package dev.akashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeptArgumentTest {

  @Test
  void aDayIsADayAndAVersionThatLooksLikeOneIsNot() {
    assertThat(KeptArgument.read("2026-04-01")).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(KeptArgument.read(KeptArgument.version("2026-04-01"))).isEqualTo("2026-04-01");
    assertThat(KeptArgument.read(KeptArgument.version("2026-13-41"))).isEqualTo("2026-13-41");
    assertThat(KeptArgument.read(KeptArgument.version("第2版"))).isEqualTo("第2版");
    assertThat(KeptArgument.read("version: 2")).as("the name of a service").isEqualTo("version: 2");
    assertThat(KeptArgument.read("2026-13-41")).isEqualTo("2026-13-41");
  }

  @Test
  void aNameIsKeptInBothLanguages() {
    LocalizedText forms = new LocalizedText("帳票", "Forms");
    assertThat(KeptArgument.read(KeptArgument.keep(forms))).isEqualTo(forms);
    assertThat(KeptArgument.keep(new LocalizedText("帳票", ""))).isEqualTo("帳票");
    assertThat(KeptArgument.keep("帳票")).isEqualTo("帳票");
  }
}
