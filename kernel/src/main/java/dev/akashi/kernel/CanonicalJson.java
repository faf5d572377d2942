package dev.akashi.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes values in one way only, as RFC 8785 does: keys in the order of their UTF-16 units, no
 * white space, the shortest escapes. Knows strings, booleans, objects and lists; numbers do not
 * occur.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static String write(Object value) {
    return switch (value) {
      case String text -> quoted(text);
      case Boolean flag -> flag.toString();
      case Map<?, ?> object -> object(object);
      case Collection<?> list ->
          list.stream().map(CanonicalJson::write).collect(Collectors.joining(",", "[", "]"));
      default -> throw new IllegalArgumentException("no canonical form: " + value.getClass());
    };
  }

  private static String object(Map<?, ?> object) {
    Map<String, Object> byKey = new TreeMap<>();
    object.forEach((key, value) -> byKey.put(key.toString(), value));
    return byKey.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + ":" + write(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
