package dev.akashi.paperwork.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that are put into PDF files, from a library on the class path: the machine needs none.
 */
final class Typefaces {

  /** What stands for a sign that no font has, as printers do it (下駄). */
  static final int MISSING = 0x3013;

  private static final String FONTS = "/gems/asciidoctor-pdf-2.3.23/data/fonts/";
  private static final String SIGNS = "/gems/prawn-icon-3.0.0/data/fonts/";
  private static final List<Typeface> ALL =
      List.of(
          Typeface.of("Akashi Japanese", FONTS + "mplus1p-regular-fallback.ttf"),
          Typeface.of("Akashi Signs", SIGNS + "DejaVuSans.ttf"));

  private Typefaces() {}

  /** A font with what it covers. */
  record Typeface(String family, String path, CmapLookup signs) {

    static Typeface of(String family, String path) {
      try (InputStream in = stream(path);
          TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
        return new Typeface(family, path, font.getUnicodeCmapLookup());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    InputStream stream() {
      return stream(path);
    }

    private static InputStream stream(String path) {
      InputStream in = Typefaces.class.getResourceAsStream(path);
      if (in == null) {
        throw new IllegalStateException("the font is not on the class path: " + path);
      }
      return new BufferedInputStream(in);
    }
  }

  static List<Typeface> all() {
    return ALL;
  }

  /** The text with a mark for every sign that no font has; those are put into the set. */
  static String readable(String text, Set<Integer> missing) {
    StringBuilder readable = new StringBuilder(text.length());
    text.codePoints()
        .filter(sign -> !Character.isISOControl(sign) || sign == '\n')
        .forEach(sign -> {
          if (sign == '\n' || covered(sign)) {
            readable.appendCodePoint(sign);
          } else {
            missing.add(sign);
            readable.appendCodePoint(MISSING);
          }
        });
    return readable.toString();
  }

  /** The signs of a text that no font has, each with its code, in order. */
  static List<String> named(Set<Integer> signs) {
    List<String> named = new ArrayList<>();
    new TreeSet<>(signs)
        .forEach(sign ->
            named.add("U+%04X".formatted(sign) + " " + String.valueOf(Character.getName(sign))));
    return named;
  }

  private static boolean covered(int sign) {
    return ALL.stream().anyMatch(face -> face.signs().getGlyphId(sign) != 0);
  }
}
