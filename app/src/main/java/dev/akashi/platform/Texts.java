package dev.akashi.platform;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * All texts people read, from {@code messages/<feature>_ja.properties} and {@code _en}. A key that
 * stands in two files stops the start; tests see to it that both languages have equal keys.
 */
@Service
public class Texts {

  private final Map<Language, Map<String, String>> bundles = new EnumMap<>(Language.class);

  Texts() {
    for (Language language : Language.values()) {
      bundles.put(language, load(language));
    }
  }

  /** The text of a key in both languages, for what is stored. */
  public LocalizedText both(String key, Object... args) {
    return new LocalizedText(text(Language.JA, key, args), text(Language.EN, key, args));
  }

  /** The text of a key with its arguments formatted for the language; the key itself if unknown. */
  public String text(Language language, String key, Object... args) {
    String pattern = bundle(language).get(key);
    if (pattern == null) {
      return key;
    }
    Object[] shown = Arrays.stream(args).map(arg -> show(language, arg)).toArray();
    return new MessageFormat(pattern, language.locale()).format(shown);
  }

  public Optional<String> find(Language language, String key, Object... args) {
    return bundle(language).containsKey(key)
        ? Optional.of(text(language, key, args))
        : Optional.empty();
  }

  /** What is wrong. */
  public String reason(Language language, Reason reason) {
    return text(language, "reason." + reason.code(), reason.args().toArray());
  }

  /** What to do about it. */
  public Optional<String> remedy(Language language, Reason reason) {
    return find(language, "reason." + reason.code() + ".remedy", reason.args().toArray());
  }

  /** The label of an enum value: {@code enum.<Type>.<VALUE>}. */
  public String label(Language language, Enum<?> value) {
    return text(language, "enum." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  public Set<String> keys(Language language) {
    return bundle(language).keySet();
  }

  public String pattern(Language language, String key) {
    return bundle(language).getOrDefault(key, key);
  }

  /** A period in words, both ends with their era. */
  public String period(Language language, Period period) {
    return text(
        language,
        "period.from-to",
        JapaneseDates.full(period.first(), language),
        JapaneseDates.full(period.last(), language));
  }

  private Map<String, String> bundle(Language language) {
    return bundles.getOrDefault(language, Map.of());
  }

  private Object show(Language language, Object arg) {
    return switch (arg) {
      case LocalDate day -> JapaneseDates.full(day, language);
      case Period period -> period(language, period);
      case LocalizedText text -> text.in(language);
      case Enum<?> value -> label(language, value);
      case Collection<?> several ->
          several.stream()
              .map(one -> String.valueOf(show(language, one)))
              .collect(Collectors.joining(language == Language.JA ? "、" : ", "));
      case Number number -> number;
      default -> arg.toString();
    };
  }

  private static Map<String, String> load(Language language) {
    Map<String, String> all = new HashMap<>();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_" + language.code() + ".properties");
      for (Resource file : files) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(in);
        }
        for (String key : properties.stringPropertyNames()) {
          if (all.put(key, properties.getProperty(key)) != null) {
            throw new IllegalStateException(
                "the text " + key + " stands twice, once in " + file.getFilename());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(all);
  }
}
