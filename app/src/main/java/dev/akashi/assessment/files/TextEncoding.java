package dev.akashi.assessment.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The encodings that text is taken in: UTF-8, with or without a mark, and Shift_JIS. */
enum TextEncoding {
  UTF_8(StandardCharsets.UTF_8, 0),
  UTF_8_WITH_MARK(StandardCharsets.UTF_8, 3),
  /** As Windows writes it. */
  SHIFT_JIS(Charset.forName("windows-31j"), 0);

  private static final int CHUNK = 1 << 16;
  private static final int ESCAPE = 0x1B;

  private final Charset charset;
  private final int markBytes;

  TextEncoding(Charset charset, int markBytes) {
    this.charset = charset;
    this.markBytes = markBytes;
  }

  /** Finds out by reading all of the file; refused when it is in none of them. */
  static TextEncoding of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(3);
    }
    boolean marked =
        start.length == 3
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    boolean utf16 =
        start.length >= 2
            && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    if (!utf16 && holdsText(file)) {
      if (fits(file, StandardCharsets.UTF_8)) {
        return marked ? UTF_8_WITH_MARK : UTF_8;
      }
      // What can be read as EUC-JP as well is more likely that.
      if (!marked && fits(file, SHIFT_JIS.charset) && !fits(file, Charset.forName("EUC-JP"))) {
        return SHIFT_JIS;
      }
    }
    throw PopulationFile.refused("assessment.file-encoding");
  }

  BufferedReader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK);
    in.skipNBytes(markBytes);
    return new BufferedReader(strict(in, charset), CHUNK);
  }

  /** Other encodings of text, and what is no text at all, hold zeros or escapes. */
  private static boolean holdsText(Path file) throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        for (int i = 0; i < read; i++) {
          if (chunk[i] == 0 || chunk[i] == ESCAPE) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean fits(Path file, Charset charset) throws IOException {
    try (Reader reader =
        strict(new BufferedInputStream(Files.newInputStream(file), CHUNK), charset)) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Reader strict(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
