package dev.akashi.registrylog;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * JSON of which there is one form only (RFC 8785): names in order, no blanks. Objects, lists,
 * texts, whole numbers and truth values.
 */
final class CanonicalJson {

  /** What is canonical JSON already. */
  record Written(String json) {}

  private final TreeMap<String, Object> members = new TreeMap<>();

  /** A member; one that is not stated is left out. */
  CanonicalJson with(String name, Object value) {
    if (value instanceof Optional<?> stated) {
      stated.ifPresent(present -> members.put(name, present));
    } else {
      members.put(name, value);
    }
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    write(this, text);
    return text.toString();
  }

  private static void write(Object value, StringBuilder into) {
    switch (value) {
      case CanonicalJson object -> object.writeMembers(into);
      case Iterable<?> list -> {
        into.append('[');
        String before = "";
        for (Object one : list) {
          into.append(before);
          write(one, into);
          before = ",";
        }
        into.append(']');
      }
      case Integer number -> into.append(number.intValue());
      case Long number -> into.append(number.longValue());
      case Written written -> into.append(written.json());
      case Boolean truth -> into.append(truth.booleanValue());
      default -> quote(value.toString(), into);
    }
  }

  private void writeMembers(StringBuilder into) {
    String before = "{";
    for (Map.Entry<String, Object> member : members.entrySet()) {
      into.append(before);
      quote(member.getKey(), into);
      into.append(':');
      write(member.getValue(), into);
      before = ",";
    }
    into.append(members.isEmpty() ? "{}" : "}");
  }

  private static void quote(String text, StringBuilder into) {
    into.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> into.append('\\').append(c);
        case '\b' -> into.append("\\b");
        case '\t' -> into.append("\\t");
        case '\n' -> into.append("\\n");
        case '\f' -> into.append("\\f");
        case '\r' -> into.append("\\r");
        default -> {
          if (c < ' ') {
            into.append("\\u00").append(Character.forDigit(c >> 4, 16));
            into.append(Character.forDigit(c & 15, 16));
          } else {
            into.append(c);
          }
        }
      }
    }
    into.append('"');
  }
}
