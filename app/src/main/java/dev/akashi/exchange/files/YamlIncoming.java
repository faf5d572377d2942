package dev.akashi.exchange.files;

import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.baseline.files.DetailsReader;
import dev.akashi.exchange.Incoming;
import dev.akashi.exchange.IncomingRow;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.yaml.SourceFile;
import dev.akashi.platform.yaml.SourceProblem;
import dev.akashi.platform.yaml.SourceProblems;
import dev.akashi.platform.yaml.YamlEntry;
import dev.akashi.platform.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a chapter file in the form in which Akashi ships its baseline. */
public final class YamlIncoming {

  private static final int MOST_PROBLEMS = 10;
  private static final List<String> LISTS =
      List.of("blocks", "headings", "sections", "objectives", "items", "controls");

  private final List<IncomingRow> rows = new ArrayList<>();

  private YamlIncoming() {}

  /** Whether a YAML file has the form of a chapter rather than that of an OSCAL document. */
  public static boolean isChapter(String text) {
    return text.lines().anyMatch(line -> line.startsWith("chapter:"));
  }

  /** What a chapter file brings; refused with line and reason when it cannot be read. */
  public static Incoming read(String fileName, String text) {
    SourceProblems problems = new SourceProblems();
    YamlIncoming reader = new YamlIncoming();
    YamlReader.mapping(new SourceFile(fileName, text), problems)
        .ifPresent(chapter -> {
          reader.row(chapter, "chapter");
          reader.below(chapter);
        });
    if (!problems.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.INPUT,
          problems.all().stream().limit(MOST_PROBLEMS).map(YamlIncoming::reason).toList());
    }
    return new Incoming(reader.rows, List.of(), 0);
  }

  private static Reason reason(SourceProblem problem) {
    return Reason.of("exchange.yaml", "FRM-14").with(problem.line(), problem.reason()).at("file");
  }

  private void below(YamlEntry parent) {
    for (String list : LISTS) {
      if (parent.has(list)) {
        for (YamlEntry entry : parent.children(list)) {
          row(entry, "id");
          below(entry);
        }
      }
    }
  }

  private void row(YamlEntry entry, String numberKey) {
    String number = entry.text(numberKey).orElse("");
    Optional<LocalizedText> title =
        entry.has("title") ? entry.bothLanguages("title") : Optional.empty();
    Optional<LocalizedText> text =
        entry.has("text") ? entry.bothLanguages("text") : Optional.empty();
    rows.add(
        IncomingRow.at(Integer.toString(entry.line()), number)
            .titled(title.map(LocalizedText::ja), title.map(LocalizedText::en))
            .saying(text.map(LocalizedText::ja), text.map(LocalizedText::en))
            .by(entry.has("actor") ? entry.read("actor", BaselineFiles::actor) : Optional.empty())
            .with(
                entry.has("details")
                    ? entry.child("details").map(DetailsReader::read)
                    : Optional.empty()));
  }
}
