package dev.akashi.dossier;

/** Texts that a spreadsheet keeps differently: line ends, and blanks around a text. */
final class SameText {

  private SameText() {}

  /** The text as a workbook keeps it. */
  static String plain(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** What the file says, or the text there is where both are the same to a spreadsheet. */
  static String or(Told<String> told, String before) {
    String said = plain(told.or(before));
    return said.equals(plain(before)) ? before : said;
  }
}
