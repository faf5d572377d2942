package dev.akashi.oversight;

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

/** Reads the first form of the periodic report, which comes with Akashi. */
final class ReportFormFile {

  private static final String PATH = "oversight/report-form.yaml";

  private ReportFormFile() {}

  static ReportForm bundled() {
    SourceProblems problems = new SourceProblems();
    Optional<ReportForm> form =
        YamlReader.mapping(SourceFile.onClassPath(PATH), problems).flatMap(ReportFormFile::form);
    problems.throwIfAny("Periodic report of assessors");
    return form.orElseThrow();
  }

  private static Optional<ReportForm> form(YamlEntry entry) {
    entry.only(Set.of("from", "source", "items"));
    Optional<LocalDate> from = entry.date("from");
    Optional<LocalizedText> source = entry.bothLanguages("source");
    List<ReportItem> items =
        entry.children("items").stream()
            .map(ReportFormFile::item)
            .flatMap(Optional::stream)
            .toList();
    return from.flatMap(day -> source.map(text -> new ReportForm(day, text, items)));
  }

  private static Optional<ReportItem> item(YamlEntry entry) {
    entry.only(Set.of("code", "answered", "fact", "basis", "title", "hint"));
    Optional<String> code = entry.text("code");
    Optional<ItemAnswer> answered = entry.read("answered", ItemAnswer::valueOf);
    Optional<ReportFact> fact = entry.read("fact", ReportFact::valueOf);
    Optional<Basis> basis =
        entry.read("basis", text -> Basis.valueOf(text.toUpperCase(Locale.ROOT)));
    Optional<LocalizedText> title = entry.bothLanguages("title");
    Optional<LocalizedText> hint = entry.bothLanguages("hint");
    if (code.isEmpty()
        || answered.isEmpty()
        || fact.isEmpty()
        || basis.isEmpty()
        || title.isEmpty()
        || hint.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportItem(
            code.get(), answered.get(), fact.get(), title.get(), hint.get(), basis.get()));
  }
}
