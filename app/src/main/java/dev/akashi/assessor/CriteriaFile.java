package dev.akashi.assessor;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.yaml.SourceFile;
import dev.akashi.platform.yaml.SourceProblems;
import dev.akashi.platform.yaml.YamlEntry;
import dev.akashi.platform.yaml.YamlReader;
import dev.akashi.programme.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the first set of criteria, which comes with Akashi. */
final class CriteriaFile {

  private static final String PATH = "assessor/criteria.yaml";

  private CriteriaFile() {}

  static CriteriaSet bundled() {
    SourceProblems problems = new SourceProblems();
    Optional<CriteriaSet> set =
        YamlReader.mapping(SourceFile.onClassPath(PATH), problems).flatMap(CriteriaFile::set);
    problems.throwIfAny("Criteria for assessors");
    return set.orElseThrow();
  }

  private static Optional<CriteriaSet> set(YamlEntry entry) {
    entry.only(Set.of("from", "source", "criteria"));
    Optional<LocalDate> from = entry.date("from");
    Optional<LocalizedText> source = entry.bothLanguages("source");
    List<Criterion> criteria =
        entry.children("criteria").stream()
            .map(CriteriaFile::criterion)
            .flatMap(Optional::stream)
            .toList();
    return from.flatMap(day -> source.map(text -> new CriteriaSet(day, text, criteria)));
  }

  private static Optional<Criterion> criterion(YamlEntry entry) {
    entry.only(Set.of("code", "subject", "fact", "basis", "title", "evidence"));
    Optional<String> code = entry.text("code");
    Optional<CriterionSubject> subject = entry.read("subject", CriterionSubject::valueOf);
    Optional<CriterionFact> fact = entry.read("fact", CriterionFact::valueOf);
    Optional<Basis> basis =
        entry.read("basis", text -> Basis.valueOf(text.toUpperCase(Locale.ROOT)));
    Optional<LocalizedText> title = entry.bothLanguages("title");
    Optional<LocalizedText> evidence = entry.bothLanguages("evidence");
    if (code.isEmpty()
        || subject.isEmpty()
        || fact.isEmpty()
        || basis.isEmpty()
        || title.isEmpty()
        || evidence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Criterion(
            code.get(), subject.get(), fact.get(), title.get(), evidence.get(), basis.get()));
  }
}
