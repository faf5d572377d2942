package dev.akashi.oversight.web;

import dev.akashi.oversight.FilingFile;
import dev.akashi.oversight.ReportForm;
import dev.akashi.oversight.ReportItem;
import dev.akashi.platform.FormInput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the texts of a report or a notice from a form. */
final class FilingInput {

  static final int LONGEST = 4000;

  private FilingInput() {}

  static Map<String, String> report(FormInput form, ReportForm by) {
    return texts(form, by.items().stream().map(ReportItem::code).toList());
  }

  static Map<String, String> change(FormInput form) {
    return texts(form, FilingFile.CHANGE_TEXTS);
  }

  private static Map<String, String> texts(FormInput form, List<String> codes) {
    Map<String, String> texts = new TreeMap<>();
    codes.forEach(code -> texts.put(code, form.optional("item-" + code, LONGEST)));
    return texts;
  }
}
