package dev.akashi.statement.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.Language;
import dev.akashi.platform.FormInput;
import dev.akashi.statement.Answer;
import dev.akashi.statement.FactPlaces;
import dev.akashi.statement.StatementCheck;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementProgress;
import dev.akashi.statement.Treatment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which rows of the workspace are shown; it stands in the address, so that a link keeps it.
 *
 * @param chapter the chapter, 0 for all
 * @param section the heading within the chapter, empty for all
 * @param treatment what was chosen, the name of a {@link Treatment}; empty for all
 * @param mark the mark of the id, {@link #UNMARKED} for none; empty for all
 * @param owner who carries out a measure, {@link #UNOWNED} for nobody; empty for all
 * @param words parts of the id, the title or what was written
 */
public record WorkspaceFilter(
    int chapter,
    String section,
    String treatment,
    String mark,
    String owner,
    boolean unanswered,
    boolean mandatory,
    boolean withFindings,
    String words) {

  public static final String UNMARKED = "-";
  public static final String UNOWNED = FactPlaces.UNOWNED;

  static WorkspaceFilter of(FormInput input) {
    String chapter = input.text("chapter");
    return new WorkspaceFilter(
        chapter.matches("\\d{1,2}") ? Integer.parseInt(chapter) : 0,
        input.text("section"),
        input.text("state"),
        input.text("mark"),
        input.text("owner"),
        input.checked("unanswered"),
        input.checked("mandatory"),
        input.checked("findings"),
        input.text("q"));
  }

  static WorkspaceFilter none() {
    return new WorkspaceFilter(0, "", "", "", "", false, false, false, "");
  }

  public WorkspaceFilter inChapter(int wanted) {
    return inSection(wanted, "");
  }

  public WorkspaceFilter inSection(int wanted, String wantedSection) {
    return new WorkspaceFilter(
        wanted, wantedSection, treatment, mark, owner, unanswered, mandatory, withFindings, words);
  }

  public boolean isNone() {
    return equals(none());
  }

  /** The filter as it stands in an address, with the question mark; empty when there is none. */
  public String query() {
    String query =
        String.join(
            "&",
            Stream.of(
                    chapter == 0 ? "" : "chapter=" + chapter,
                    part("section", section),
                    part("state", treatment),
                    part("mark", mark),
                    part("owner", owner),
                    unanswered ? "unanswered=true" : "",
                    mandatory ? "mandatory=true" : "",
                    withFindings ? "findings=true" : "",
                    part("q", words))
                .filter(part -> !part.isEmpty())
                .toList());
    return query.isEmpty() ? "" : "?" + query;
  }

  /** The filter with one more parameter behind it. */
  public String queryWith(String name, String value) {
    String query = query();
    return (query.isEmpty() ? "?" : query + "&") + part(name, value);
  }

  private static String part(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  boolean shows(Requirement requirement, StatementContent content, StatementCheck check) {
    return (chapter == 0 || requirement.id().chapter() == chapter)
        && (section.isEmpty() || requirement.group().equals(section))
        && (treatment.isEmpty() || treatmentIn(requirement, content).name().equals(treatment))
        && (mark.isEmpty() || requirement.id().mark().equals(mark.equals(UNMARKED) ? "" : mark))
        && (owner.isEmpty() || isOwned(content.answer(requirement.id())))
        && (!unanswered || !StatementProgress.isAnswered(requirement, content))
        && (!mandatory || requirement.mandatory())
        && (!withFindings || hasFinding(requirement, check))
        && (words.isEmpty() || says(requirement, content.answer(requirement.id())));
  }

  /** A control below an excluded objective counts as excluded, as its row shows it. */
  private static Treatment treatmentIn(Requirement requirement, StatementContent content) {
    return requirement
        .objective()
        .map(objective -> content.answer(objective).treatment())
        .filter(Treatment.EXCLUDED::equals)
        .orElseGet(() -> content.answer(requirement.id()).treatment());
  }

  private boolean isOwned(Answer answer) {
    return owner.equals(UNOWNED)
        ? answer.individualControls().stream().anyMatch(m -> m.owner().isEmpty())
        : answer.individualControls().stream().anyMatch(m -> m.owner().equals(owner));
  }

  private static boolean hasFinding(Requirement requirement, StatementCheck check) {
    return check.at(requirement.id()).stream().anyMatch(f -> f.severity() != Severity.INFO);
  }

  private boolean says(Requirement requirement, Answer answer) {
    String wanted = folded(words);
    return Stream.concat(
            Stream.of(
                requirement.id().value(),
                requirement.title().in(Language.JA),
                requirement.title().in(Language.EN),
                answer.reason()),
            answer.individualControls().stream().flatMap(m -> Stream.of(m.text(), m.owner())))
        .anyMatch(text -> folded(text).contains(wanted));
  }

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
