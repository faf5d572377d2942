package dev.akashi.assessment.web;

import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Options of choices in the reader's language. */
public final class Choices {

  private Choices() {}

  public static List<Option> of(PageContext page, Enum<?>... values) {
    return Arrays.stream(values).map(value -> Option.of(value.name(), page.label(value))).toList();
  }

  /** With a first, empty option, for example "leave as it is". */
  public static List<Option> orNone(PageContext page, String key, Enum<?>... values) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", page.t(key)));
    options.addAll(of(page, values));
    return options;
  }

  public static List<Option> yesNo(PageContext page, String unknown) {
    return List.of(
        Option.of("", page.t(unknown)),
        Option.of("true", page.t("assessment.yes")),
        Option.of("false", page.t("assessment.no")));
  }

  /** The qualifications by their codes, with their names. */
  public static List<Option> qualifications(PageContext page, Collection<String> codes) {
    return codes.stream().map(code -> Option.of(code, qualification(page, code))).toList();
  }

  /** The name of a qualification, or the code itself when there is none in the texts. */
  public static String qualification(PageContext page, String code) {
    String key = "assessment.qualification." + code;
    String text = page.t(key);
    return text.equals(key) ? code : text;
  }
}
