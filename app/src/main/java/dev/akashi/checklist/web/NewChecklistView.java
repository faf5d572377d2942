package dev.akashi.checklist.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.checklist.ChecklistQuestions;
import dev.akashi.directory.Organisation;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * The form for a new checklist.
 *
 * @param versions of the baseline, the newest first
 */
public record NewChecklistView(List<Baseline> versions, List<Organisation> providers) {

  public List<Option> versionOptions(PageContext page) {
    return versions.stream()
        .map(version ->
            Option.of(
                version.version(),
                page.t(
                    "checklist.version-with-count",
                    page.text(version.title()),
                    ChecklistQuestions.of(version).size())))
        .toList();
  }

  public List<Option> providerOptions(PageContext page) {
    return providerOptions(providers, page);
  }

  static List<Option> providerOptions(List<Organisation> providers, PageContext page) {
    return Stream.concat(
            Stream.of(Option.of("", page.t("checklist.provider-elsewhere"))),
            providers.stream()
                .map(provider -> Option.of(provider.id().toString(), page.text(provider.name()))))
        .toList();
  }
}
