package dev.akashi.programme.files;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.yaml.SourceFile;
import dev.akashi.platform.yaml.SourceProblems;
import dev.akashi.platform.yaml.YamlEntry;
import dev.akashi.platform.yaml.YamlReader;
import dev.akashi.programme.Basis;
import dev.akashi.programme.ParameterDefinition;
import dev.akashi.programme.ParameterSet;
import dev.akashi.programme.ParameterTimeline;
import dev.akashi.programme.ParameterType;
import dev.akashi.programme.ParameterValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads parameter files; tells every error at once and loads nothing when there is one. */
public final class ParameterFiles {

  private static final Pattern KEY = Pattern.compile("[a-z]+([.-][a-z0-9]+)+");
  private static final Set<String> KNOWN =
      Set.of("key", "type", "form", "value", "from", "basis", "source", "name");

  private final SourceProblems problems = new SourceProblems();
  private final Map<String, ParameterTimeline> timelines = new TreeMap<>();

  private ParameterFiles() {}

  public static ParameterSet load(List<SourceFile> files) {
    ParameterFiles reading = new ParameterFiles();
    for (SourceFile file : files) {
      YamlReader.list(file, reading.problems).forEach(reading::read);
    }
    reading.problems.throwIfAny("Programme parameters");
    return ParameterSet.of(reading.timelines.values());
  }

  private void read(YamlEntry entry) {
    entry.only(KNOWN);
    Optional<String> key = entry.read("key", ParameterFiles::key);
    Optional<ParameterType> type =
        entry.has("type") ? entry.read("type", ParameterType::of) : Optional.of(ParameterType.TEXT);
    Optional<Pattern> form =
        entry.has("form") ? entry.read("form", ParameterFiles::form) : Optional.empty();
    Optional<LocalizedText> name = entry.bothLanguages("name");
    Optional<String> text = entry.text("value");
    Optional<LocalDate> from = entry.date("from");
    Optional<Basis> basis = entry.read("basis", ParameterFiles::basis);
    Optional<LocalizedText> source = entry.bothLanguages("source");
    if (key.isEmpty()
        || type.isEmpty()
        || name.isEmpty()
        || text.isEmpty()
        || from.isEmpty()
        || basis.isEmpty()
        || source.isEmpty()) {
      return;
    }
    ParameterDefinition definition =
        new ParameterDefinition(key.get(), type.get(), form, name.get());
    if (!definition.accepts(text.get())) {
      entry.problem("value", "not a " + type.get().code() + " value: " + text.get());
    }
    ParameterValue value =
        new ParameterValue(key.get(), text.get(), from.get(), source.get(), basis.get());
    if (timelines.put(key.get(), ParameterTimeline.of(definition, List.of(value))) != null) {
      entry.problem("key", "the key '" + key.get() + "' is used twice");
    }
  }

  private static String key(String text) {
    if (!KEY.matcher(text).matches()) {
      throw new IllegalArgumentException("not a key like audit.period.max-months: " + text);
    }
    return text;
  }

  private static Pattern form(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a regular expression: " + text, e);
    }
  }

  private static Basis basis(String text) {
    return switch (text) {
      case "official" -> Basis.OFFICIAL;
      case "default" -> Basis.DEFAULT;
      default -> throw new IllegalArgumentException("basis is official or default, not: " + text);
    };
  }
}
