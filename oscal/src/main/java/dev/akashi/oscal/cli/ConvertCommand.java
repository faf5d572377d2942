package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalException;
import java.nio.file.Path;
import java.util.List;

/** {@code convert FILE --to FORMAT}: writes the same document in another notation. */
final class ConvertCommand {

  private ConvertCommand() {}

  static int run(Arguments arguments, Texts texts, Console console) throws UsageException {
    List<Path> files = Inputs.files(arguments.files());
    if (files.size() != 1) {
      throw new UsageException("usage.one-file", files.size());
    }
    if (arguments.to().isEmpty() && arguments.output().isEmpty()) {
      throw new UsageException("usage.no-format");
    }
    Path file = files.getFirst();
    Documents documents = new Documents(arguments, files, console.in());
    try {
      Documents.Loaded loaded = documents.load(file);
      Output.write(
          loaded.reading().orThrow(),
          Output.format(arguments, loaded.format()),
          arguments,
          texts,
          console);
      return 0;
    } catch (OscalException e) {
      Format format = Format.ofName(file.toString()).orElse(Format.JSON);
      Report.text(
          List.of(new Verdict(file.toString(), format, "?", e.problems())), texts, console.err());
      return 1;
    }
  }
}
