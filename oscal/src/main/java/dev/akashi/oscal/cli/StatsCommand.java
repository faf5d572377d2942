package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.compare.Statistics;
import dev.akashi.oscal.tree.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code stats FILE…}: tells what documents hold. */
final class StatsCommand {

  private StatsCommand() {}

  private record Counted(Path file, OscalDocument document, Statistics statistics) {

    String metadata(String name) {
      Node metadata = document.root().node("metadata");
      return metadata == null ? "" : Objects.requireNonNullElse(metadata.text(name), "");
    }
  }

  static int run(Arguments arguments, Texts texts, Console console) throws UsageException {
    List<Path> files = Inputs.files(arguments.files());
    if (files.isEmpty()) {
      throw new UsageException("usage.no-files");
    }
    Documents documents = new Documents(arguments, files, console.in());
    List<Counted> counted = new ArrayList<>();
    List<Verdict> unreadable = new ArrayList<>();
    for (Path file : files) {
      try {
        OscalDocument document = documents.load(file).reading().document();
        counted.add(new Counted(file, document, Statistics.of(document)));
      } catch (OscalException e) {
        Format format = Format.ofName(file.toString()).orElse(Format.JSON);
        unreadable.add(new Verdict(file.toString(), format, "", e.problems()));
      }
    }
    switch (arguments.report()) {
      case TEXT -> counted.forEach(one -> text(one, texts, console));
      case JSON -> json(counted, console);
      case SARIF -> throw new UsageException("usage.bad-value", "--format", "sarif", "text, json");
    }
    Report.text(unreadable, texts, console.err());
    return unreadable.isEmpty() ? 0 : 1;
  }

  private static void text(Counted one, Texts texts, Console console) {
    console
        .out()
        .println(
            texts.get(
                "stats.headline",
                one.file(),
                one.document().name(),
                one.metadata("title"),
                one.metadata("version"),
                one.metadata("oscal-version")));
    for (Map.Entry<String, Integer> kind : one.statistics().objects().entrySet()) {
      console.out().printf(texts.locale(), "  %,9d  %s%n", kind.getValue(), kind.getKey());
    }
    console
        .out()
        .println(texts.get("stats.rest", one.statistics().characters(), one.statistics().depth()));
  }

  private static void json(List<Counted> counted, Console console) {
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(ObjectWriteContext.empty(), console.out(), JsonEncoding.UTF8)) {
      json.writeStartArray();
      for (Counted one : counted) {
        json.writeStartObject();
        json.writeStringProperty("file", one.file().toString());
        json.writeStringProperty("model", one.document().name());
        json.writeStringProperty("title", one.metadata("title"));
        json.writeStringProperty("version", one.metadata("version"));
        json.writeStringProperty("oscal-version", one.metadata("oscal-version"));
        json.writeObjectPropertyStart("objects");
        one.statistics().objects().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeNumberProperty("characters", one.statistics().characters());
        json.writeNumberProperty("depth", one.statistics().depth());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }
}
