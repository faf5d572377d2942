package dev.akashi.oscal.xml;

import dev.akashi.oscal.OscalException;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a document by its byte order mark or declaration (XML 1.0, appendix F), so
 * that bytes that are none of its characters are an error with a message, not a line on the console
 * as with the parser's own decoding.
 */
final class XmlEncoding {

  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private XmlEncoding() {}

  static Reader reader(byte[] content) throws OscalException {
    int first = unit(content, 0);
    if (first == 0xfeff || first == '<') {
      return reader(content, StandardCharsets.UTF_16BE, first == '<' ? 0 : 2);
    }
    if (first == 0xfffe || first == '<' << 8) {
      return reader(content, StandardCharsets.UTF_16LE, first == 0xfffe ? 2 : 0);
    }
    boolean marked = first == 0xefbb && content.length > 2 && (content[2] & 0xff) == 0xbf;
    return marked
        ? reader(content, StandardCharsets.UTF_8, 3)
        : reader(content, declared(content), 0);
  }

  private static int unit(byte[] content, int at) {
    return content.length < at + 2 ? 0 : (content[at] & 0xff) << 8 | (content[at + 1] & 0xff);
  }

  private static Charset declared(byte[] content) throws OscalException {
    String start =
        new String(content, 0, Math.min(content.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(start);
    if (!encoding.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(encoding.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw XmlCursor.refused("read.xml", 1, 1, encoding.group(1));
    }
  }

  private static Reader reader(byte[] content, Charset charset, int from) {
    return new InputStreamReader(
        new ByteArrayInputStream(content, from, content.length - from),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
