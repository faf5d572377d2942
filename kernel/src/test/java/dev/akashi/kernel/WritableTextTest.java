package dev.akashi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritableTextTest {

  @Test
  void whatPeopleWriteIsWritable() {
    assertThat(WritableText.isWritable("あおば文書管理クラウド（東日本）\n\tNo. 1 — café 𠮷野家 🗂")).isTrue();
    assertThat(WritableText.isWritable("")).isTrue();
    assertThat(WritableText.isWritable("عربي")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068",
        "\u2069", "\u200e", "\u200f", "\u061c"
      })
  void marksThatMakeANameLookLikeAnotherAreNot(String mark) {
    assertThat(WritableText.isWritable("クラウド" + mark + "①")).isFalse();
  }
}
