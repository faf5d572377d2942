package dev.akashi.checklist.web;

import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.ChecklistVerdict;
import java.util.List;
import java.util.Optional;

/**
 * The questions of a checklist with their answers, some at a time.
 *
 * @param chapter of which they are shown; empty means all
 * @param verdict which answers are shown; empty means all
 */
public record QuestionsView(
    ChecklistParty party,
    ChecklistSheet sheet,
    Optional<Integer> chapter,
    Optional<ChecklistVerdict> verdict,
    int start) {

  public String list() {
    return ChecklistPaths.all(party);
  }

  public String path() {
    return ChecklistPaths.of(party, sheet.head().id());
  }

  public boolean isOfAgency() {
    return party == ChecklistParty.AGENCY;
  }

  public List<Requirement> matching() {
    return sheet.questions().all().stream()
        .filter(asked -> chapter.isEmpty() || asked.id().chapter() == chapter.get())
        .filter(asked -> verdict.isEmpty() || sheet.answer(asked.id()).verdict() == verdict.get())
        .toList();
  }

  public List<Requirement> shown() {
    return matching().stream().skip(start).limit(ChecklistForm.ROWS).toList();
  }

  public List<Group> chapters() {
    return sheet.result().chapters().stream().map(each -> each.title()).toList();
  }

  public ChecklistAnswer answer(Requirement asked) {
    return sheet.answer(asked.id());
  }

  public String link(Requirement asked) {
    return ChecklistPaths.question(party, sheet.head().id(), asked.id());
  }

  public boolean hasMore() {
    return matching().size() > start + ChecklistForm.ROWS;
  }

  public int next() {
    return start + ChecklistForm.ROWS;
  }

  public int previous() {
    return Math.max(0, start - ChecklistForm.ROWS);
  }

  /** The address of another part of the list. */
  public String part(int from) {
    return path()
        + "/questions?chapter="
        + chapter.map(String::valueOf).orElse("")
        + "&verdict="
        + verdict.map(Enum::name).orElse("")
        + "&start="
        + from;
  }
}
