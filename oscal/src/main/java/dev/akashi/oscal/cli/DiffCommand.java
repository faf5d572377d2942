package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.compare.Change;
import dev.akashi.oscal.compare.Comparison;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code diff OLD NEW}: ends with 0 when nothing differs, else with 1. */
final class DiffCommand {

  private static final int SHOWN = 160;

  private DiffCommand() {}

  static int run(Arguments arguments, Texts texts, Console console) throws UsageException {
    List<Path> files = Inputs.files(arguments.files());
    if (files.size() != 2) {
      throw new UsageException("usage.two-files", files.size());
    }
    Documents documents = new Documents(arguments, files, console.in());
    OscalDocument old = read(documents, files.getFirst(), texts);
    OscalDocument now = read(documents, files.getLast(), texts);
    if (!old.name().equals(now.name())) {
      throw new UsageException("diff.other-model", old.name(), now.name());
    }
    List<Change> changes = Comparison.of(old, now);
    switch (arguments.report()) {
      case TEXT -> text(changes, texts, console);
      case JSON -> json(changes, console);
      case SARIF -> throw new UsageException("usage.bad-value", "--format", "sarif", "text, json");
    }
    return changes.isEmpty() ? 0 : 1;
  }

  private static OscalDocument read(Documents documents, Path file, Texts texts)
      throws UsageException {
    try {
      return documents.load(file).reading().orThrow();
    } catch (OscalException e) {
      Format format = Format.ofName(file.toString()).orElse(Format.JSON);
      Verdict verdict = new Verdict(file.toString(), format, "?", e.problems());
      throw new UsageException(
          "usage.unreadable",
          file,
          verdict.place(e.problems().getFirst())
              + " "
              + e.problems().getFirst().text(texts.locale()));
    }
  }

  private static void text(List<Change> changes, Texts texts, Console console) {
    for (Change change : changes) {
      String kind = change.kind().name().toLowerCase(Locale.ROOT);
      console
          .out()
          .println(texts.get("diff." + kind) + " " + change.subject() + "  " + change.place());
      line(console, "  - ", change.before());
      line(console, "  + ", change.after());
    }
    console.out().println(texts.get("diff.count", changes.size()));
  }

  private static void line(Console console, String sign, String text) {
    if (!text.isEmpty()) {
      String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
      console.out().println(sign + shown.replace("\n", "⏎"));
    }
  }

  private static void json(List<Change> changes, Console console) {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(ObjectWriteContext.empty(), console.out(), JsonEncoding.UTF8)) {
      json.writeStartArray();
      for (Change change : changes) {
        json.writeStartObject();
        json.writeStringProperty("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("subject", change.subject());
        json.writeStringProperty("place", change.place().jsonPointer());
        json.writeStringProperty("before", change.before());
        json.writeStringProperty("after", change.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }
}
