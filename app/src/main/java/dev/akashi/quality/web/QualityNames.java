package dev.akashi.quality.web;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.People.Person;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.quality.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How bodies and reviewers are named on the pages of draws and reviews. */
final class QualityNames {

  private QualityNames() {}

  static List<Option> reviewers(PageContext page, List<Person> reviewers) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", page.t("quality.choose")));
    reviewers.forEach(one -> options.add(Option.of(one.id().toString(), one.name())));
    return options;
  }

  static String body(PageContext page, Frame frame, Map<OrganisationId, LocalizedText> names) {
    return frame
        .assessor()
        .map(body -> nameOf(page, body, names))
        .orElseGet(() -> page.t("quality.all-bodies"));
  }

  static String nameOf(
      PageContext page, OrganisationId body, Map<OrganisationId, LocalizedText> names) {
    return Optional.ofNullable(names.get(body)).map(page::text).orElse("");
  }
}
