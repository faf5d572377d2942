package dev.akashi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The example of FIPS 180-2, appendix B.1. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void aTextIsHashedAsTheStandardSays() {
    assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
    assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(OF_ABC);
    assertThat(Sha256.hex("abc", 4)).isEqualTo("ba7816bf");
  }

  @Test
  void japaneseIsHashedInUtf8() {
    assertThat(Sha256.hex("証"))
        .isEqualTo(Sha256.hex(new byte[] {(byte) 0xe8, (byte) 0xa8, (byte) 0xbc}));
  }
}
