package dev.akashi.cycle.web;

import dev.akashi.cycle.ControlClass;
import dev.akashi.cycle.ControlClass.Member;
import dev.akashi.cycle.CycleScheme;
import dev.akashi.cycle.Work;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A class of controls as a row of the form.
 *
 * @param turn the letters of the year of its turn and, with U, of the years between
 * @param groups the groups of controls that are ticked
 * @param ids what else belongs to it: beginnings of ids
 */
public record ClassRow(
    int place,
    String code,
    String years,
    String first,
    String turn,
    Set<String> groups,
    String ids) {

  /** The rows that are left empty to write into. */
  private static final int EMPTY = 2;

  private static final int MOST = 20;
  private static final int LONGEST = 200;

  /** The groups that can be ticked. */
  public static final List<String> GROUPS =
      List.of(
          "mark=B",
          "mark=PB",
          "mark=P",
          "kind=GOVERNANCE",
          "kind=MANAGEMENT",
          "kind=CONTROL_OBJECTIVE",
          "kind=DETAILED_CONTROL",
          "rest");

  /** What the first audit of a control can do. */
  public static final List<String> FIRST = List.of("DO", "D", "O");

  /** What the year of its turn can do, with or without an update test between. */
  public static final List<String> TURNS = List.of("DO", "DOU", "O", "OU", "D", "DU");

  public ClassRow {
    groups = Set.copyOf(groups);
  }

  /** The rows of a scheme, with empty ones behind them. */
  static List<ClassRow> of(CycleScheme scheme) {
    List<ClassRow> rows = new ArrayList<>();
    for (ControlClass each : scheme.classes()) {
      rows.add(of(rows.size(), each));
    }
    return filled(rows);
  }

  private static ClassRow of(int place, ControlClass of) {
    List<String> members = of.members().stream().map(Member::text).toList();
    return new ClassRow(
        place,
        of.code(),
        Integer.toString(of.cycleYears()),
        Work.letters(of.first()),
        Work.letters(of.renewal()),
        members.stream().filter(GROUPS::contains).collect(Collectors.toSet()),
        members.stream().filter(text -> !GROUPS.contains(text)).collect(Collectors.joining(" ")));
  }

  private static List<ClassRow> filled(List<ClassRow> rows) {
    return Stream.concat(
            rows.stream(),
            IntStream.range(rows.size(), Math.min(MOST, rows.size() + EMPTY))
                .mapToObj(place -> new ClassRow(place, "", "3", "DO", "DO", Set.of(), "")))
        .toList();
  }

  /** The rows as they were sent. */
  static List<ClassRow> read(FormInput form) {
    List<ClassRow> rows = new ArrayList<>();
    for (int place = 0; place < MOST && form.has("code-" + place); place++) {
      rows.add(
          new ClassRow(
              place,
              plain(form.optional("code-" + place, LONGEST)).toUpperCase(Locale.ROOT),
              form.text("cycle-" + place),
              form.text("first-" + place),
              form.text("turn-" + place),
              new HashSet<>(form.all("groups-" + place)),
              plain(form.optional("ids-" + place, LONGEST)).replaceAll("[\\s,、;]+", " ")));
    }
    return rows;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** The scheme that the rows tell; what is wrong is noted at its field. */
  static CycleScheme scheme(List<ClassRow> rows, FormInput form, CycleScheme otherwise) {
    Set<String> codes = new HashSet<>();
    List<String> told = new ArrayList<>();
    boolean faultless = true;
    for (ClassRow row : rows) {
      if (!row.isEmpty()) {
        faultless &= row.isReadable(form, codes);
        told.add(row.text());
      }
    }
    return !faultless
        ? otherwise
        : told.isEmpty() ? CycleScheme.everyYear() : CycleScheme.parse(String.join("; ", told));
  }

  private boolean isEmpty() {
    return code.isEmpty() && groups.isEmpty() && ids.isEmpty();
  }

  private boolean isReadable(FormInput form, Set<String> codes) {
    if (!code.matches("[A-Z][A-Z0-9]{0,7}")) {
      form.note(Reason.of("cycle.bad-code").with(code).at("code-" + place));
      return false;
    }
    if (!codes.add(code)) {
      form.note(Reason.of("cycle.class-twice").with(code).at("code-" + place));
      return false;
    }
    if (groups.isEmpty() && ids.isEmpty()) {
      form.note(Reason.of("cycle.no-members").with(code).at("ids-" + place));
      return false;
    }
    if (!CycleScheme.isReadable(text())) {
      form.note(Reason.of("cycle.bad-members").with(ids).at("ids-" + place));
      return false;
    }
    return true;
  }

  private String text() {
    String members =
        Stream.concat(
                Stream.of(ids).filter(text -> !text.isEmpty()),
                GROUPS.stream().filter(groups::contains))
            .collect(Collectors.joining(" "));
    return code + "=" + years + ":" + first + ":" + turn + ":" + members;
  }
}
