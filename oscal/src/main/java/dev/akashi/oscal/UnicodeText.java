package dev.akashi.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells text from what is none: a picture, a workbook, or text in an encoding of its own. */
public final class UnicodeText {

  private UnicodeText() {}

  /**
   * Whether the bytes are text in UTF-8, or in UTF-16 with a byte order mark.
   *
   * @return false also for text that holds the character NUL, which no document does
   */
  public static boolean is(byte[] content) {
    try {
      return charset(content)
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .chars()
          .noneMatch(c -> c == 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset charset(byte[] content) {
    int first = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | (content[1] & 0xff);
    return first == 0xfeff || first == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
