package dev.akashi.impact.web;

import dev.akashi.amendment.ChangeKind;
import dev.akashi.baseline.Requirement;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.impact.Effort;
import dev.akashi.impact.Impact;
import dev.akashi.impact.Impact.OfProvider;
import dev.akashi.impact.Impact.Touched;
import dev.akashi.impact.Impact.TouchedControl;
import dev.akashi.impact.ImpactStudy;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.workbook.TableWorkbook;
import dev.akashi.platform.workbook.TableWorkbook.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The simulation as the sheets of a workbook. */
@Component
class ImpactReport {

  private final Texts texts;
  private final Today today;

  ImpactReport(Texts texts, Today today) {
    this.texts = texts;
    this.today = today;
  }

  /** Adds a sheet each for the sums, the providers, the statements and the requirements. */
  void write(
      Impact impact,
      Map<OrganisationId, Organisation> providers,
      Language language,
      TableWorkbook workbook) {
    workbook.sheet(
        texts.text(language, "impact.sheet.summary"),
        List.of(column(language, "fact", 40), column(language, "value", 60)),
        summary(impact, language));
    workbook.sheet(
        texts.text(language, "impact.by-provider"),
        List.of(
            column(language, "provider", 32),
            column(language, "statements", 14),
            column(language, "new", 14),
            column(language, "again", 14),
            column(language, "effort", 14),
            column(language, "effort-unknown", 14)),
        impact.providers().stream().map(each -> provider(each, providers, language)).toList());
    workbook.sheet(
        texts.text(language, "impact.sheet.statements"),
        List.of(
            column(language, "provider", 32),
            column(language, "service", 32),
            column(language, "version", 8),
            column(language, "state", 14),
            column(language, "new", 14),
            column(language, "new-mandatory", 14),
            column(language, "again", 14),
            column(language, "carried", 14),
            column(language, "kept", 14),
            column(language, "effort", 14),
            column(language, "effort-unknown", 14)),
        impact.statements().stream().map(each -> statement(each, providers, language)).toList());
    workbook.sheet(
        texts.text(language, "impact.sheet.controls"),
        List.of(
            column(language, "kind", 16),
            column(language, "old-id", 16),
            column(language, "new-id", 16),
            column(language, "title", 60),
            column(language, "statements", 14)),
        impact.controls().stream().map(each -> control(each, language)).toList());
  }

  private List<List<Object>> summary(Impact impact, Language language) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(fact(language, "as-of", today.day().toString()));
    rows.add(fact(language, "old", impact.comparison().before().version()));
    rows.add(fact(language, "new-version", impact.comparison().after().version()));
    for (Map.Entry<ChangeKind, Integer> count : impact.comparison().counts().entrySet()) {
      rows.add(List.of(texts.label(language, count.getKey()), count.getValue()));
    }
    rows.add(fact(language, "providers", impact.providers().size()));
    rows.add(fact(language, "statements", impact.statements().size()));
    rows.add(fact(language, "touched", impact.touchedCount()));
    rows.add(fact(language, "new", impact.newQuestions()));
    rows.add(fact(language, "again", impact.lookAgain()));
    rows.add(fact(language, "carried", impact.carriedOver()));
    rows.add(fact(language, "kept", impact.kept()));
    rows.add(fact(language, "effort", effort(impact, language)));
    if (!impact.isWhole()) {
      rows.add(fact(language, "limit", texts.text(language, "impact.not-whole", ImpactStudy.MOST)));
    }
    return rows;
  }

  private List<Object> fact(Language language, String name, Object value) {
    return List.of(texts.text(language, "impact.column." + name), value);
  }

  private List<Object> statement(
      Touched each, Map<OrganisationId, Organisation> providers, Language language) {
    return List.of(
        name(each.provider(), providers, language),
        each.service(),
        each.version(),
        texts.label(language, each.state()),
        each.newQuestions(),
        each.newMandatory(),
        each.lookAgain(),
        each.carriedOver(),
        each.kept(),
        hours(each.effort(), language),
        each.effort().unknown());
  }

  private List<Object> provider(
      OfProvider each, Map<OrganisationId, Organisation> providers, Language language) {
    return List.of(
        name(each.id(), providers, language),
        each.statements().size(),
        each.newQuestions(),
        each.lookAgain(),
        hours(each.effort(), language),
        each.effort().unknown());
  }

  private static String name(
      OrganisationId id, Map<OrganisationId, Organisation> providers, Language language) {
    return Optional.ofNullable(providers.get(id))
        .map(provider -> provider.name().in(language))
        .orElse("");
  }

  private Object hours(Effort effort, Language language) {
    return effort.isUnknown() ? texts.text(language, "impact.effort.none") : effort.hours();
  }

  private List<Object> control(TouchedControl each, Language language) {
    return List.of(
        texts.label(language, each.change().kind()),
        ids(each.change().before()),
        ids(each.change().after()),
        each.change().shown().title().in(language),
        each.statements());
  }

  private static String ids(List<Requirement> several) {
    return several.stream().map(r -> r.id().value()).collect(Collectors.joining(" / "));
  }

  private Column column(Language language, String name, int width) {
    return new Column(texts.text(language, "impact.column." + name), width);
  }

  private String effort(Impact impact, Language language) {
    return texts.text(language, ImpactView.effortKey(impact), ImpactView.effortFacts(impact));
  }
}
