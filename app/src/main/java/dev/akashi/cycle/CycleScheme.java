package dev.akashi.cycle;

import dev.akashi.baseline.Requirement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The classes in force on a day. What no class holds is audited in full every year, and so is
 * everything when there is no class at all.
 *
 * @param text as the programme states it, for example {@code KEY=1:DO:DO:mark=B; STD=3:DO:OU:rest}:
 *     code, years, first audit, turn, members
 */
public record CycleScheme(String text, List<ControlClass> classes) {

  private static final String NONE = "-";
  private static final String ID = "[0-9]{1,2}(\\.[0-9]{1,3}){0,3}(\\.(P|B|PB))?";
  private static final String MEMBER =
      "(rest|mark=(P|B|PB)|kind=(GOVERNANCE|MANAGEMENT|CONTROL_OBJECTIVE|DETAILED_CONTROL)|"
          + ID
          + ")";
  private static final Pattern CLASS =
      Pattern.compile(
          "[A-Z][A-Z0-9]{0,7}=[1-9]:(D|O|DO):(D|O|DO)U?:" + MEMBER + "( " + MEMBER + ")*");

  public CycleScheme {
    classes = List.copyOf(classes);
  }

  /** All controls every year. */
  public static CycleScheme everyYear() {
    return new CycleScheme(NONE, List.of());
  }

  /**
   * Reads the scheme.
   *
   * @throws IllegalArgumentException when a class does not have its form, or a code stands twice
   */
  public static CycleScheme parse(String text) {
    String stated = text.strip();
    if (stated.equals(NONE)) {
      return everyYear();
    }
    List<ControlClass> classes =
        Arrays.stream(stated.split(";", -1)).map(String::strip).map(CycleScheme::one).toList();
    if (!codesTwice(stated).isEmpty()) {
      throw new IllegalArgumentException("a class stands twice: " + text);
    }
    return new CycleScheme(stated, classes);
  }

  /** Whether the text has the form of a scheme and names no class twice. */
  public static boolean isReadable(String text) {
    String stated = text.strip();
    return stated.equals(NONE)
        || (codesTwice(stated).isEmpty()
            && Arrays.stream(stated.split(";", -1))
                .allMatch(each -> CLASS.matcher(each.strip()).matches()));
  }

  /** The codes that stand more than once in a text, whether or not it can be read. */
  static Set<String> codesTwice(String text) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (String part : text.split(";", -1)) {
      int named = part.indexOf('=');
      String code = named < 0 ? "" : part.substring(0, named).strip();
      if (!code.isEmpty() && !seen.add(code)) {
        twice.add(code);
      }
    }
    return twice;
  }

  private static ControlClass one(String text) {
    if (!CLASS.matcher(text).matches()) {
      throw new IllegalArgumentException("not a class of controls: " + text);
    }
    int named = text.indexOf('=');
    String[] parts = text.substring(named + 1).split(":", -1);
    return new ControlClass(
        text.substring(0, named),
        Integer.parseInt(parts[0]),
        Work.of(parts[1]),
        Work.of(parts[2]),
        Arrays.stream(parts[3].strip().split(" +", -1)).map(ControlClass.Member::new).toList());
  }

  /** The first class that holds the requirement; empty when it is audited every year. */
  public Optional<ControlClass> classOf(Requirement requirement) {
    return classes.stream().filter(each -> each.holds(requirement)).findFirst();
  }
}
