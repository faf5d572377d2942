package dev.akashi.oversight;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.programme.Basis;
import java.util.regex.Pattern;

/**
 * One item of a periodic report (FRM-29).
 *
 * @param code the same through all forms, for example {@code complaints}
 * @param hint what is to be written; may be empty
 */
public record ReportItem(
    String code,
    ItemAnswer answered,
    ReportFact fact,
    LocalizedText title,
    LocalizedText hint,
    Basis basis) {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  /** Whether a text can be the code of an item. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** Whether a text answers the item. */
  public boolean accepts(String text) {
    return switch (answered) {
      case NUMBER -> WHOLE.matcher(text).matches();
      case TEXT -> !text.isBlank();
    };
  }
}
