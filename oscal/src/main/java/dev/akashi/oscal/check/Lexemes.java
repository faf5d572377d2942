package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Datatype;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How values look that a rule demands: by a pattern, or by a data type of the metaschema. */
final class Lexemes {

  private static final Pattern IP_V4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(?!$)|$)){4}");

  private Lexemes() {}

  /** A pattern has to fit the whole value. */
  static Predicate<String> pattern(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  static Predicate<String> type(String label) {
    return switch (label) {
      case "ip-v4-address" -> IP_V4.asMatchPredicate();
      case "ip-v6-address" -> Lexemes::isIpV6;
      case "date-time" -> Lexemes::isDateTime;
      default -> Datatype.of(label)::accepts;
    };
  }

  /** The time zone may be missing. */
  private static boolean isDateTime(String text) {
    return Datatype.DATE_TIME_WITH_TIMEZONE.accepts(text)
        || Datatype.DATE_TIME_WITH_TIMEZONE.accepts(text + "Z");
  }

  /**
   * RFC 4291, section 2.2: eight groups, or fewer around one "::"; the end may be written as v4.
   */
  private static boolean isIpV6(String text) {
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    int gap = address.indexOf("::");
    if (gap < 0) {
      return groups(address, true) == 8;
    }
    int before = gap == 0 ? 0 : groups(address.substring(0, gap), false);
    String rest = address.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest, true);
    return before >= 0 && after >= 0 && before + after < 8;
  }

  /** How many groups a part has, or -100 when one is none. */
  private static int groups(String part, boolean last) {
    String[] groups = part.split(":", -1);
    int count = 0;
    for (int i = 0; i < groups.length; i++) {
      if (last && i == groups.length - 1 && IP_V4.matcher(groups[i]).matches()) {
        count += 2;
      } else if (groups[i].matches("[0-9a-fA-F]{1,4}")) {
        count++;
      } else {
        return -100;
      }
    }
    return count;
  }
}
