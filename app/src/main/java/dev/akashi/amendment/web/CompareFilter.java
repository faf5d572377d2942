package dev.akashi.amendment.web;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.ChangeKind;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Paging;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which changes are shown.
 *
 * @param chapter the number of a chapter, or empty for all
 * @param whole whether all are shown at once, for printing
 */
public record CompareFilter(
    Optional<ChangeKind> kind, Optional<Integer> chapter, int from, boolean whole) {

  static CompareFilter of(FormInput form) {
    String kind = form.text("kind");
    String chapter = form.text("chapter");
    return new CompareFilter(
        Arrays.stream(ChangeKind.values()).filter(each -> each.name().equals(kind)).findFirst(),
        chapter.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(chapter)) : Optional.empty(),
        Paging.start(form),
        form.checked("whole"));
  }

  boolean admits(Change change) {
    return kind.map(change::is).orElse(true)
        && chapter.map(number -> change.shown().id().chapter() == number).orElse(true);
  }

  boolean admits(Group heading) {
    return kind.isEmpty() && chapter.map(number -> heading.chapter() == number).orElse(true);
  }

  /** The rest of the address of this choice, without where it starts. */
  public String query() {
    return kind.map(each -> "&kind=" + each.name()).orElse("")
        + chapter.map(each -> "&chapter=" + each).orElse("");
  }
}
