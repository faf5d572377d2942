package dev.akashi.platform.workbook;

/** Texts that a spreadsheet keeps differently: line ends, and blanks around a text. */
public final class SameText {

  private SameText() {}

  /** The text as a workbook keeps it. */
  public static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** What the file says, or the text there is where both are the same to a spreadsheet. */
  public static String or(Told<String> told, String before) {
    String said = plain(told.or(before));
    return said.equals(plain(before)) ? before : said;
  }
}
