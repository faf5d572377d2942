package dev.akashi.crosswalk;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.check.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading an uploaded file as an OSCAL catalog.
 *
 * @param title the title the file gives itself
 * @param problems what keeps it from being stored; its controls count only when there are none
 */
public record CatalogueFile(
    Format format,
    String title,
    String version,
    List<CatalogueControl> controls,
    List<Problem> problems,
    Optional<String> otherKind) {

  /** The largest file that is taken. */
  public static final int LONGEST_BYTES = 32 << 20;

  private static final Limits LIMITS = new Limits(60, LONGEST_BYTES, 1 << 20, 10_000);
  private static final String STRUCTURE = "structure.";

  public CatalogueFile {
    controls = List.copyOf(controls);
    problems = List.copyOf(problems);
  }

  /** Reads the bytes of a file, by the ending of its name or by what it begins with. */
  public static CatalogueFile read(byte[] content, String name, SourceLanguage language) {
    Format format = Format.ofName(name).orElseGet(() -> Format.ofContent(content));
    try {
      Reading reading = OscalReader.read(content, format, LIMITS, false);
      OscalDocument document = reading.document();
      if (!document.name().equals("catalog")) {
        return refused(format, List.of(), Optional.of(document.name()));
      }
      List<Problem> problems = new ArrayList<>(errors(reading.problems()));
      if (problems.isEmpty()) {
        Validation.check(document, Library.EMPTY, new Location("upload")).stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .filter(problem -> problem.rule().startsWith(STRUCTURE))
            .forEach(problems::add);
      }
      if (!problems.isEmpty()) {
        return refused(format, problems, Optional.empty());
      }
      ControlReader reader = new ControlReader(document.root(), language);
      return new CatalogueFile(
          format, reader.title(), reader.version(), reader.controls(), List.of(), Optional.empty());
    } catch (OscalException e) {
      return refused(format, e.problems(), Optional.empty());
    }
  }

  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  private static CatalogueFile refused(
      Format format, List<Problem> problems, Optional<String> otherKind) {
    return new CatalogueFile(format, "", "", List.of(), problems, otherKind);
  }

  /** Whether it is text at all; otherwise it has no places that could be mended. */
  public boolean isText() {
    return problems.stream().noneMatch(Problem::isNotText);
  }

  public boolean canBeStored() {
    return problems.isEmpty() && otherKind.isEmpty();
  }

  /** Where a problem stands, in the way of the notation the file is written in. */
  public String place(Problem problem) {
    return format == Format.XML ? problem.place().xPath() : problem.place().jsonPointer();
  }
}
