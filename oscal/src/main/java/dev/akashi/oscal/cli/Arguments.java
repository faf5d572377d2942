package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was written after the name of the command.
 *
 * @param files files, folders, patterns, or {@code -} for standard input
 * @param prefixes addresses that stand for folders
 * @param to the notation to write
 * @param output the file to write
 */
record Arguments(
    List<String> files,
    ReportFormat report,
    boolean lenient,
    Map<String, Path> prefixes,
    Optional<Format> to,
    Optional<Path> output,
    Optional<Locale> language) {

  /** How findings are told. */
  enum ReportFormat {
    TEXT,
    JSON,
    SARIF
  }

  static Arguments of(List<String> words) throws UsageException {
    List<String> files = new ArrayList<>();
    Map<String, Path> prefixes = new LinkedHashMap<>();
    ReportFormat report = ReportFormat.TEXT;
    boolean lenient = false;
    Optional<Format> to = Optional.empty();
    Optional<Path> output = Optional.empty();
    Optional<Locale> language = Optional.empty();
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--format" -> report = choice(ReportFormat.class, word, rest);
        case "--lenient" -> lenient = true;
        case "--map" -> map(value(word, rest), prefixes);
        case "--to" -> to = Optional.of(choice(Format.class, word, rest));
        case "-o", "--output" -> output = Optional.of(Path.of(value(word, rest)));
        case "--lang" -> language = Optional.of(language(value(word, rest)));
        default -> {
          if (word.startsWith("-") && !word.equals("-")) {
            throw new UsageException("usage.unknown-option", word);
          }
          files.add(word);
        }
      }
    }
    return new Arguments(
        List.copyOf(files), report, lenient, Map.copyOf(prefixes), to, output, language);
  }

  private static String value(String option, Iterator<String> rest) throws UsageException {
    if (!rest.hasNext()) {
      throw new UsageException("usage.no-value", option);
    }
    return rest.next();
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String option, Iterator<String> rest)
      throws UsageException {
    String value = value(option, rest);
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT);
      if (name.equals(value)) {
        return constant;
      }
      known.add(name);
    }
    throw new UsageException("usage.bad-value", option, value, String.join(", ", known));
  }

  private static Locale language(String value) throws UsageException {
    return switch (value) {
      case "ja" -> Locale.JAPANESE;
      case "en" -> Locale.ENGLISH;
      default -> throw new UsageException("usage.bad-value", "--lang", value, "ja, en");
    };
  }

  private static void map(String value, Map<String, Path> prefixes) throws UsageException {
    int at = value.lastIndexOf('=');
    if (at < 1) {
      throw new UsageException("usage.bad-value", "--map", value, "URL-PREFIX=DIR");
    }
    Path folder = Path.of(value.substring(at + 1));
    if (!Files.exists(folder)) {
      throw new UsageException("usage.no-file", folder);
    }
    prefixes.put(value.substring(0, at), folder);
  }
}
