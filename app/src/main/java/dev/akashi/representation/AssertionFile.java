package dev.akashi.representation;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.yaml.SourceFile;
import dev.akashi.platform.yaml.SourceProblems;
import dev.akashi.platform.yaml.YamlEntry;
import dev.akashi.platform.yaml.YamlReader;
import dev.akashi.representation.AssertionSet.Assertion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the sets of assertions, which come with Akashi. */
final class AssertionFile {

  private static final String PATH = "representation/assertions.yaml";

  private AssertionFile() {}

  static List<AssertionSet> bundled() {
    SourceProblems problems = new SourceProblems();
    List<AssertionSet> sets =
        YamlReader.list(SourceFile.onClassPath(PATH), problems).stream()
            .map(AssertionFile::set)
            .flatMap(Optional::stream)
            .toList();
    problems.throwIfAny("Assertions of the Written Representation");
    return sets;
  }

  private static Optional<AssertionSet> set(YamlEntry entry) {
    entry.only(Set.of("from", "source", "assertions"));
    Optional<LocalDate> from = entry.date("from");
    Optional<LocalizedText> source = entry.bothLanguages("source");
    List<Assertion> assertions =
        entry.children("assertions").stream()
            .map(AssertionFile::assertion)
            .flatMap(Optional::stream)
            .toList();
    return from.flatMap(day -> source.map(text -> new AssertionSet(day, text, assertions)));
  }

  private static Optional<Assertion> assertion(YamlEntry entry) {
    entry.only(Set.of("title", "text", "asksForDetails", "subsequentEvents"));
    Optional<LocalizedText> title = entry.bothLanguages("title");
    Optional<LocalizedText> text = entry.bothLanguages("text");
    Optional<Boolean> asks = entry.read("asksForDetails", AssertionFile::flag);
    Optional<Boolean> events =
        entry
            .optionalText("subsequentEvents")
            .flatMap(said -> entry.read("subsequentEvents", AssertionFile::flag));
    return title.flatMap(named ->
        text.flatMap(said ->
            asks.map(details -> new Assertion(named, said, details, events.orElse(false)))));
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false: " + text);
    };
  }
}
