package dev.akashi.oscal.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes XML 1.0 in UTF-8. Elements that hold elements are indented; elements that hold text are
 * not touched inside.
 */
final class XmlOut {

  private static final int FLUSHED = 1 << 16;

  private final OutputStream out;
  private final StringBuilder xml = new StringBuilder(FLUSHED + 4096);
  private int level;
  private boolean startOpen;
  private int replaced;

  XmlOut(OutputStream out) {
    this.out = out;
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  int replaced() {
    return replaced;
  }

  /** An element on a line of its own. */
  void startLine(String name) {
    closeStart();
    newLine();
    level++;
    open(name);
  }

  /** The end of an element that holds elements on lines of their own. */
  void endLine(String name) {
    level--;
    if (!startOpen) {
      newLine();
    }
    close(name);
  }

  /** The end of an element on a line of its own that holds text. */
  void endText(String name) {
    level--;
    close(name);
  }

  /** An element within a text. */
  void start(String name) {
    closeStart();
    open(name);
  }

  void end(String name) {
    close(name);
  }

  private void newLine() {
    xml.append('\n').repeat("  ", level);
    if (xml.length() > FLUSHED) {
      flush();
    }
  }

  private void open(String name) {
    xml.append('<').append(name);
    startOpen = true;
  }

  private void close(String name) {
    if (startOpen) {
      xml.append("/>");
      startOpen = false;
    } else {
      xml.append("</").append(name).append('>');
    }
  }

  private void closeStart() {
    if (startOpen) {
      xml.append('>');
      startOpen = false;
    }
  }

  void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"");
    escaped(value, true);
    xml.append('"');
  }

  void text(String text) {
    if (!text.isEmpty()) {
      closeStart();
      escaped(text, false);
    }
  }

  private void escaped(String text, boolean attribute) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0xd800 && c != '<' && c != '>' && c != '&' && c != '"') {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      xml.append(text, done, i);
      special(c, attribute);
      done = i + 1;
    }
    xml.append(text, done, text.length());
  }

  private void special(char c, boolean attribute) {
    switch (c) {
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '&' -> xml.append("&amp;");
      case '"' -> xml.append(attribute ? "&quot;" : "\"");
      case '\r' -> xml.append("&#13;");
      case '\n' -> xml.append(attribute ? "&#10;" : "\n");
      case '\t' -> xml.append(attribute ? "&#9;" : "\t");
      default -> {
        boolean allowed = c >= 0xe000 && c < 0xfffe;
        replaced += allowed ? 0 : 1;
        xml.append(allowed ? c : '\ufffd');
      }
    }
  }

  void finish() {
    xml.append('\n');
    flush();
  }

  private void flush() {
    try {
      out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    xml.setLength(0);
  }
}
