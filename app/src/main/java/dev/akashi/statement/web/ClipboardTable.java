package dev.akashi.statement.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A block as a spreadsheet puts it on the clipboard: rows ended by line breaks, cells by tabs. A
 * cell that holds either is quoted, with its own quotes doubled.
 */
final class ClipboardTable {

  private final String text;
  private int at;

  private ClipboardTable(String text) {
    this.text = text;
  }

  static List<List<String>> rows(String block) {
    return new ClipboardTable(block.replace("\r\n", "\n").replace('\r', '\n')).rows();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    while (at < text.length()) {
      List<String> row = new ArrayList<>();
      do {
        row.add(cell().strip());
      } while (goneOver('\t'));
      goneOver('\n');
      rows.add(row);
    }
    while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isEmpty)) {
      rows.removeLast();
    }
    return rows;
  }

  private boolean goneOver(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private String cell() {
    int end = endOfQuoted();
    if (end > 0) {
      String quoted = text.substring(at + 1, end - 1).replace("\"\"", "\"");
      at = end;
      return quoted;
    }
    int start = at;
    while (at < text.length() && !isEnd(at)) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Where a quoted cell ends; 0 when the cell only begins with a quote of its own text. */
  private int endOfQuoted() {
    if (text.charAt(Math.min(at, text.length() - 1)) != '"' || at >= text.length()) {
      return 0;
    }
    for (int i = at + 1; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (!doubled) {
          return isEnd(i + 1) ? i + 1 : 0;
        }
        i++;
      }
    }
    return 0;
  }

  private boolean isEnd(int index) {
    return index >= text.length() || text.charAt(index) == '\t' || text.charAt(index) == '\n';
  }
}
