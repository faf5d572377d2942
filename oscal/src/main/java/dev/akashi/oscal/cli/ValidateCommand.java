package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.check.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code validate FILE…}: ends with 0 when all are valid, else with 1. */
final class ValidateCommand {

  private ValidateCommand() {}

  static int run(Arguments arguments, Texts texts, Console console) throws UsageException {
    List<Path> files = Inputs.files(arguments.files());
    if (files.isEmpty()) {
      throw new UsageException("usage.no-files");
    }
    Documents documents = new Documents(arguments, files, console.in());
    List<Verdict> verdicts = new ArrayList<>();
    for (Path file : files) {
      verdicts.add(verdict(documents, file));
    }
    switch (arguments.report()) {
      case TEXT -> Report.text(verdicts, texts, console.out());
      case JSON -> MachineReport.json(verdicts, texts.locale(), console.out());
      case SARIF -> MachineReport.sarif(verdicts, texts.locale(), console.out());
    }
    return verdicts.stream().allMatch(Verdict::isValid) ? 0 : 1;
  }

  private static Verdict verdict(Documents documents, Path file) throws UsageException {
    try {
      Documents.Loaded loaded = documents.load(file);
      List<Problem> problems = new ArrayList<>(loaded.reading().problems());
      problems.addAll(
          Validation.check(loaded.reading().document(), documents.library(), loaded.location()));
      return new Verdict(
          file.toString(), loaded.format(), loaded.reading().document().name(), problems);
    } catch (OscalException e) {
      Format format = Format.ofName(file.toString()).orElse(Format.JSON);
      return new Verdict(file.toString(), format, "", e.problems());
    }
  }
}
