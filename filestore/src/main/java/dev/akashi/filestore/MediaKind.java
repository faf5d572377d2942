package dev.akashi.filestore;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a file is, told by its first bytes and never by its name. Whatever a browser could run
 * (HTML, SVG, scripts) is plain text here.
 */
public enum MediaKind {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp"),
  TEXT("text/plain;charset=UTF-8"),
  TEXT_SHIFT_JIS("text/plain;charset=Shift_JIS"),
  ZIP("application/zip"),
  OTHER("application/octet-stream");

  /** How many first bytes tell the kind. */
  public static final int HEAD = 4096;

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int WEBP_NAME_AT = 8;

  private final String mediaType;

  MediaKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type it is served with. */
  public String mediaType() {
    return mediaType;
  }

  public boolean isImage() {
    return List.of(PNG, JPEG, GIF, WEBP).contains(this);
  }

  /** How its text is read; empty when it is none. */
  public Optional<Charset> charset() {
    return switch (this) {
      case TEXT -> Optional.of(StandardCharsets.UTF_8);
      case TEXT_SHIFT_JIS -> Optional.of(Charset.forName("windows-31j"));
      default -> Optional.empty();
    };
  }

  /** Whether a browser may show it; nothing of it can run there. */
  public boolean isShown() {
    return this == PDF || isImage() || charset().isPresent();
  }

  /** The kind of a file that begins so. */
  public static MediaKind of(byte[] head) {
    if (begins(head, "%PDF-")) {
      return PDF;
    }
    if (begins(head, "\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (begins(head, "\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (begins(head, "GIF87a") || begins(head, "GIF89a")) {
      return GIF;
    }
    if (begins(head, "RIFF") && at(head, WEBP_NAME_AT, "WEBP")) {
      return WEBP;
    }
    if (begins(head, "PK\u0003\u0004")) {
      return ZIP;
    }
    return text(head);
  }

  private static MediaKind text(byte[] head) {
    if (head.length == 0) {
      return OTHER;
    }
    boolean marked = head.length >= BOM.length && at(head, 0, BOM);
    for (byte one : head) {
      if (one >= 0 && one < ' ' && "\t\n\r\f\u001b".indexOf(one) < 0) {
        return OTHER;
      }
    }
    if (marked || reads(head, StandardCharsets.UTF_8)) {
      return TEXT;
    }
    return reads(head, Charset.forName("windows-31j")) ? TEXT_SHIFT_JIS : OTHER;
  }

  /** Whether it can be read so; a character that the end cuts is no fault. */
  private static boolean reads(byte[] head, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), head.length < HEAD);
    return !result.isError();
  }

  private static boolean begins(byte[] head, String with) {
    return at(head, 0, with);
  }

  private static boolean at(byte[] head, int from, String expected) {
    return at(head, from, expected.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean at(byte[] head, int from, byte[] expected) {
    if (head.length < from + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (head[from + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
