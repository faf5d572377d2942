package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.resolve.ProfileResolver;
import dev.akashi.oscal.resolve.Resolution;
import dev.akashi.oscal.resolve.Stamp;
import java.nio.file.Path;
import java.util.List;

/** {@code resolve PROFILE [SOURCE…]}: writes the catalog that the profile means. */
final class ResolveCommand {

  private ResolveCommand() {}

  static int run(Arguments arguments, Texts texts, Console console) throws UsageException {
    List<Path> files = Inputs.files(arguments.files());
    if (files.isEmpty()) {
      throw new UsageException("usage.no-profile");
    }
    Path file = files.getFirst();
    Documents documents = new Documents(arguments, files, console.in());
    Format format = Format.ofName(file.toString()).orElse(Format.JSON);
    try {
      Documents.Loaded loaded = documents.load(file);
      format = loaded.format();
      Resolution resolution =
          ProfileResolver.resolve(
              loaded.reading().orThrow(), loaded.location(), documents.library(), Stamp.now());
      Report.problems(
          new Verdict(file.toString(), format, "profile", resolution.warnings()),
          texts,
          console.err());
      Output.write(
          resolution.catalog(), Output.format(arguments, format), arguments, texts, console);
      return 0;
    } catch (OscalException e) {
      Report.text(
          List.of(new Verdict(file.toString(), format, "profile", e.problems())),
          texts,
          console.err());
      return 1;
    }
  }
}
