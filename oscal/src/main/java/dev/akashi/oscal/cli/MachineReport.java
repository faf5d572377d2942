package dev.akashi.oscal.cli;

import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tells verdicts to programs: as JSON of our own, or as SARIF 2.1.0. */
final class MachineReport {

  private static final String SARIF_SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator json;
  private final Locale locale;

  private MachineReport(JsonGenerator json, Locale locale) {
    this.json = json;
    this.locale = locale;
  }

  private static JsonGenerator generator(OutputStream out) {
    return new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  static void json(List<Verdict> verdicts, Locale locale, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      MachineReport report = new MachineReport(json, locale);
      json.writeStartArray();
      verdicts.forEach(report::verdict);
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private void verdict(Verdict verdict) {
    json.writeStartObject();
    json.writeStringProperty("file", verdict.file());
    json.writeStringProperty("model", verdict.model());
    json.writeBooleanProperty("valid", verdict.isValid());
    json.writeArrayPropertyStart("problems");
    for (Problem problem : verdict.problems()) {
      json.writeStartObject();
      json.writeStringProperty("severity", lower(problem.severity()));
      json.writeStringProperty("place", verdict.place(problem));
      json.writeStringProperty("rule", problem.ruleId());
      json.writeStringProperty("text", problem.text(locale));
      json.writeStringProperty("hint", problem.hint(locale));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void sarif(List<Verdict> verdicts, Locale locale, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      MachineReport report = new MachineReport(json, locale);
      json.writeStartObject();
      json.writeStringProperty("$schema", SARIF_SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      report.tool(verdicts);
      json.writeArrayPropertyStart("results");
      verdicts.forEach(report::results);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void tool(List<Verdict> verdicts) {
    TreeSet<String> rules = new TreeSet<>();
    verdicts.forEach(verdict -> verdict.problems().forEach(problem -> rules.add(problem.ruleId())));
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "akashi oscal");
    json.writeArrayPropertyStart("rules");
    for (String rule : rules) {
      json.writeStartObject();
      json.writeStringProperty("id", rule);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void results(Verdict verdict) {
    for (Problem problem : verdict.problems()) {
      json.writeStartObject();
      json.writeStringProperty("ruleId", problem.ruleId());
      json.writeStringProperty("level", level(problem.severity()));
      json.writeObjectPropertyStart("message");
      json.writeStringProperty("text", problem.text(locale) + " " + problem.hint(locale));
      json.writeEndObject();
      json.writeArrayPropertyStart("locations");
      location(verdict, problem);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void location(Verdict verdict, Problem problem) {
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", verdict.file().replace('\\', '/'));
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("fullyQualifiedName", verdict.place(problem));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String lower(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
