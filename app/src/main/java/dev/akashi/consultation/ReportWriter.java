package dev.akashi.consultation;

import dev.akashi.baseline.Baseline;
import dev.akashi.consultation.PrecheckReport.Chapter;
import dev.akashi.consultation.PrecheckReport.Fact;
import dev.akashi.consultation.PrecheckReport.Finding;
import dev.akashi.consultation.PrecheckReport.Rule;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Texts;
import dev.akashi.statement.FactPlaces;
import dev.akashi.statement.ProfileCompleteness;
import dev.akashi.statement.ProfileCompleteness.Lack;
import dev.akashi.statement.ProfileGroup;
import dev.akashi.statement.StatementCheck;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementProgress;
import dev.akashi.statement.StatementProgress.Count;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the check found in words, in both languages. */
final class ReportWriter {

  /** What an applicant states beside the controls, with the lack that says it is missing. */
  private static final List<Asked> ASKED =
      List.of(
          new Asked("capital", "FRM-51", ProfileGroup.LEGAL),
          new Asked("officers", "FRM-51", ProfileGroup.LEGAL),
          new Asked("foreign-law", "TMP-14", ProfileGroup.LEGAL),
          new Asked("governing-law", "TMP-14", ProfileGroup.LEGAL),
          new Asked("tests", "FRM-51", ProfileGroup.TESTS),
          new Asked("ai", "FRM-51", ProfileGroup.AI),
          new Asked("certifications", "FRM-40", ProfileGroup.CERTIFICATIONS));

  private record Asked(String code, String clause, ProfileGroup group) {

    Fact stated(boolean stated) {
      return new Fact(code, clause, stated, "/profile/" + group.path());
    }
  }

  private final Texts texts;

  ReportWriter(Texts texts) {
    this.texts = texts;
  }

  PrecheckReport write(Baseline baseline, StatementContent content, StatementCheck check) {
    StatementProgress progress = StatementProgress.of(baseline, content);
    return new PrecheckReport(
        progress.answered(),
        progress.total(),
        chapters(baseline, progress),
        check.rulesAsked().stream().map(clause -> rule(clause, check)).toList(),
        Arrays.stream(Severity.values()).flatMap(severity -> findings(severity, check)).toList(),
        facts(content));
  }

  private static List<Chapter> chapters(Baseline baseline, StatementProgress progress) {
    return baseline.groups().stream()
        .filter(Baseline.Group::isChapter)
        .flatMap(group ->
            Optional.ofNullable(progress.chapters().get(group.chapter())).stream()
                .map(count -> chapter(group, count)))
        .toList();
  }

  private static Chapter chapter(Baseline.Group group, Count count) {
    return new Chapter(group.id(), group.title(), count.answered(), count.total());
  }

  private Rule rule(String clause, StatementCheck check) {
    List<StatementFinding> found =
        check.findings().stream().filter(each -> each.rule().equals(clause)).toList();
    LocalizedText asks =
        texts.find(Language.JA, "consultation.rule." + clause).isPresent()
            ? texts.both("consultation.rule." + clause)
            : texts.both(found.getFirst().heading());
    return new Rule(
        clause,
        asks,
        count(found, Severity.ERROR),
        count(found, Severity.WARNING),
        count(found, Severity.INFO));
  }

  private static int count(List<StatementFinding> found, Severity severity) {
    return (int) found.stream().filter(each -> each.severity() == severity).count();
  }

  private Stream<Finding> findings(Severity severity, StatementCheck check) {
    return check.byHeading(severity).entrySet().stream()
        .map(kind -> finding(kind.getKey(), severity, kind.getValue()));
  }

  private Finding finding(String heading, Severity severity, List<StatementFinding> found) {
    List<String> places =
        found.stream()
            .flatMap(each -> each.requirement().stream())
            .map(Object::toString)
            .distinct()
            .toList();
    List<StatementFinding> told = examples(found);
    Map<LocalizedText, String> said = new LinkedHashMap<>();
    told.forEach(
        each -> said.putIfAbsent(words(each.reason()), FactPlaces.pageOf(each).orElse("")));
    return new Finding(
        found.getFirst().rule(),
        severity,
        texts.both(heading),
        places,
        List.copyOf(said.keySet()),
        told.stream().flatMap(each -> remedy(each.reason()).stream()).distinct().toList(),
        List.copyOf(said.values()));
  }

  /** Everything about the statement as a whole, and one example of each kind about requirements. */
  private static List<StatementFinding> examples(List<StatementFinding> found) {
    Set<String> kinds = new LinkedHashSet<>();
    return found.stream()
        .filter(each -> each.requirement().isEmpty() || kinds.add(each.reason().code()))
        .toList();
  }

  private LocalizedText words(Reason reason) {
    return new LocalizedText(texts.reason(Language.JA, reason), texts.reason(Language.EN, reason));
  }

  private Optional<LocalizedText> remedy(Reason reason) {
    return texts
        .remedy(Language.JA, reason)
        .map(ja -> new LocalizedText(ja, texts.remedy(Language.EN, reason).orElse("")));
  }

  private static List<Fact> facts(StatementContent content) {
    Set<String> lacking =
        ProfileCompleteness.of(content).values().stream()
            .flatMap(Collection::stream)
            .map(Lack::code)
            .collect(Collectors.toSet());
    return ASKED.stream().map(asked -> asked.stated(!lacking.contains(asked.code()))).toList();
  }
}
