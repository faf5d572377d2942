package dev.akashi.oscal.resolve;

import java.util.regex.Pattern;

/**
 * A pattern over ids: {@code *} for any characters, {@code ?} for one, {@code [ab]} for a class.
 */
final class Glob {

  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  static Glob of(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int end = c == '[' ? glob.indexOf(']', i + 1) : -1;
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (end > i + 1) {
        regex.append(characterClass(glob.substring(i + 1, end)));
        i = end;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return new Glob(Pattern.compile(regex.toString()));
  }

  private static String characterClass(String inside) {
    boolean not = inside.startsWith("!");
    String members = not ? inside.substring(1) : inside;
    StringBuilder plain = new StringBuilder(not ? "[^" : "[");
    members
        .chars()
        .forEach(c -> {
          if (c != '-' && !Character.isLetterOrDigit(c)) {
            plain.append('\\');
          }
          plain.append((char) c);
        });
    return plain.append(']').toString();
  }

  boolean matches(String id) {
    return pattern.matcher(id).matches();
  }
}
