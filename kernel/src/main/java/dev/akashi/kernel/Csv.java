package dev.akashi.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes comma separated values (RFC 4180, UTF-8 with a byte order mark for spreadsheets), line by
 * line, so that any number of rows can pass. A value that a spreadsheet would take for a formula
 * gets an apostrophe in front and stays text; {@link #original} takes it off again.
 */
public final class Csv {

  /** What a file starts with, so that a spreadsheet reads it as UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\t\r\n].*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("[,\"\r\n]");

  private final Appendable out;

  public Csv(Appendable out) {
    this.out = out;
  }

  public Csv byteOrderMark() {
    return append(BYTE_ORDER_MARK);
  }

  public Csv line(List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      append(i == 0 ? "" : ",").append(field(values.get(i)));
    }
    return append("\r\n");
  }

  /** The value as it was before it was written, when a file comes back in. */
  public static String original(String read) {
    return read.startsWith("'") && FORMULA.matcher(read).matches() ? read.substring(1) : read;
  }

  private static String field(String value) {
    String text = FORMULA.matcher(value).matches() ? "'" + value : value;
    return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private Csv append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
