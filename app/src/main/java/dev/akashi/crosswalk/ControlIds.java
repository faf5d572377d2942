package dev.akashi.crosswalk;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways people write the id of a control: {@code AC-2(1)} is {@code ac-2.1} and {@code
 * AC-02(01)}; {@code 6.1.1.13.PB} is found by {@code 6.1.1.13} too.
 */
public final class ControlIds {

  private static final Pattern BRACKETS = Pattern.compile("\\((\\d+)\\)");
  private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
  private static final Pattern PREFIX = Pattern.compile("^(?:ismap|cld)[-.]");
  private static final Pattern MARK = Pattern.compile("\\.(?:p|b|pb)$");
  private static final Pattern FORM =
      Pattern.compile("(?:[a-z]{1,8}-)?[0-9]{1,4}(?:[.-][0-9]{1,4})*(?:\\.(?:p|b|pb))?|[a-z]{2}-");

  private ControlIds() {}

  /** One way for all of them. */
  public static String folded(String id) {
    String plain =
        Normalizer.normalize(id, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace(" ", "");
    String dotted = BRACKETS.matcher(plain).replaceAll(".$1");
    return ZEROS.matcher(PREFIX.matcher(dotted).replaceFirst("")).replaceAll("");
  }

  /** Every folded form under which a control is found. */
  public static Set<String> keys(String id, String label) {
    Set<String> keys = new LinkedHashSet<>();
    for (String written : new String[] {id, label}) {
      String folded = folded(written);
      keys.add(folded);
      keys.add(MARK.matcher(folded).replaceFirst(""));
    }
    return keys;
  }

  /**
   * The control that another one stands under by its id: {@code ac-2} is the base of {@code ac-2.1}
   * and an objective that of its detailed controls; a control that stands under none is its own.
   */
  public static String base(String id, Set<String> ids) {
    String base = id;
    String cut = id;
    for (int dot = cut.lastIndexOf('.'); dot > 0; dot = cut.lastIndexOf('.')) {
      cut = cut.substring(0, dot);
      base = ids.contains(cut) ? cut : base;
    }
    return base;
  }

  /** Whether a word of a question looks like an id rather than a word. */
  public static boolean isId(String word) {
    return FORM.matcher(folded(word)).matches();
  }
}
