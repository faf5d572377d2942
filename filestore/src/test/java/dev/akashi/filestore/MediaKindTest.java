package dev.akashi.filestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MediaKindTest {

  private static MediaKind of(String head) {
    return MediaKind.of(head.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void theFirstBytesTellWhatItIs() {
    assertThat(of("%PDF-1.7\n\u0000\u0001")).isEqualTo(MediaKind.PDF);
    assertThat(of("\u0089PNG\r\n\u001a\n\u0000")).isEqualTo(MediaKind.PNG);
    assertThat(of("\u00ff\u00d8\u00ff\u00e0")).isEqualTo(MediaKind.JPEG);
    assertThat(of("GIF89a\u0001\u0000")).isEqualTo(MediaKind.GIF);
    assertThat(of("RIFF\u0000\u0000\u0000\u0000WEBPVP8 ")).isEqualTo(MediaKind.WEBP);
    assertThat(of("PK\u0003\u0004\u0014\u0000")).isEqualTo(MediaKind.ZIP);
    assertThat(of("MZ\u0090\u0000")).isEqualTo(MediaKind.OTHER);
    assertThat(of("")).isEqualTo(MediaKind.OTHER);
  }

  @Test
  void whatABrowserCouldRunIsText() {
    assertThat(of("<!doctype html><script>alert(1)</script>")).isEqualTo(MediaKind.TEXT);
    assertThat(of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"))
        .isEqualTo(MediaKind.TEXT);
    for (MediaKind kind : MediaKind.values()) {
      assertThat(kind.mediaType()).doesNotContain("html", "svg", "xml", "script");
    }
  }

  @Test
  void japaneseTextIsReadByItsOwnCode() {
    String text = "監査の記録\r\n";
    assertThat(MediaKind.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(MediaKind.TEXT);
    assertThat(MediaKind.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(MediaKind.TEXT);
    assertThat(MediaKind.of(text.getBytes(Charset.forName("windows-31j"))))
        .isEqualTo(MediaKind.TEXT_SHIFT_JIS);
  }

  /** The head of a long text may end within a character. */
  @Test
  void aCharacterThatTheEndCutsIsNoFault() {
    byte[] long3 = "監".repeat(2000).getBytes(StandardCharsets.UTF_8);
    assertThat(MediaKind.of(Arrays.copyOf(long3, MediaKind.HEAD))).isEqualTo(MediaKind.TEXT);
  }
}
