package dev.akashi.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much JSON as a package needs: objects, lists, texts and whole numbers. What is read of a text
 * is a {@code Map}, {@code List}, {@code String} or {@code Long}.
 */
final class Json {

  private static final int DEEPEST = 20;

  private final String text;
  private int at;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /** Reads one value that is all of the text; an illegal argument when it is none. */
  static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.blanks();
    if (json.at < text.length()) {
      throw json.bad();
    }
    return value;
  }

  /** Writes maps, lists, texts and numbers. */
  static void write(Object value, StringBuilder into) {
    switch (value) {
      case Map<?, ?> object -> {
        char before = '{';
        for (Map.Entry<?, ?> entry : object.entrySet()) {
          into.append(before);
          quote((String) entry.getKey(), into);
          into.append(':');
          write(entry.getValue(), into);
          before = ',';
        }
        into.append(object.isEmpty() ? "{}" : "}");
      }
      case List<?> list -> {
        char before = '[';
        for (Object one : list) {
          into.append(before);
          write(one, into);
          before = ',';
        }
        into.append(list.isEmpty() ? "[]" : "]");
      }
      case Number number -> into.append(number);
      default -> quote((String) value, into);
    }
  }

  static void quote(String value, StringBuilder into) {
    into.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        into.append('\\').append(c);
      } else if (c < ' ') {
        into.append(String.format("\\u%04x", (int) c));
      } else {
        into.append(c);
      }
    }
    into.append('"');
  }

  private Object value() {
    blanks();
    if (at >= text.length() || ++depth > DEEPEST) {
      throw bad();
    }
    char c = text.charAt(at);
    Object value =
        switch (c) {
          case '{' -> object();
          case '[' -> list();
          case '"' -> string();
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (!ends('}', object.isEmpty())) {
      blanks();
      String name = string();
      blanks();
      expect(':');
      if (object.put(name, value()) != null) {
        throw bad();
      }
    }
    return object;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    at++;
    while (!ends(']', list.isEmpty())) {
      list.add(value());
    }
    return list;
  }

  private boolean ends(char end, boolean first) {
    blanks();
    if (at < text.length() && text.charAt(at) == end) {
      at++;
      return true;
    }
    if (!first) {
      expect(',');
    }
    return false;
  }

  private String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw bad();
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return value.toString();
      }
      if (c < ' ') {
        throw bad();
      }
      value.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    if (at >= text.length()) {
      throw bad();
    }
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        if (at + 4 > text.length()) {
          throw bad();
        }
        String digits = text.substring(at, at + 4);
        if (!digits.matches("[0-9a-fA-F]{4}")) {
          throw bad();
        }
        at += 4;
        yield (char) Integer.parseInt(digits, 16);
      }
      default -> throw bad();
    };
  }

  private Long number() {
    int from = at;
    while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Long.valueOf(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no JSON of a package at " + from, e);
    }
  }

  private void expect(char wanted) {
    if (at >= text.length() || text.charAt(at) != wanted) {
      throw bad();
    }
    at++;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException bad() {
    return new IllegalArgumentException("no JSON of a package at " + at);
  }
}
