package dev.akashi.transparency.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed behind {@code akashi log}.
 *
 * @param place the address or directory of the log
 * @param into the directory that keeps the copy; empty when nothing is kept
 * @param key the known key
 * @param since the file of an earlier checkpoint
 */
record LogWords(String place, Optional<String> into, Optional<String> key, Optional<String> since) {

  private static final String KEY = "--key";
  private static final String SINCE = "--since";

  /** Empty when the words are no command. */
  static Optional<LogWords> read(List<String> words) {
    List<String> plain = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (!word.startsWith("--")) {
        plain.add(word);
      } else if ((!word.equals(KEY) && !word.equals(SINCE))
          || !rest.hasNext()
          || options.put(word, rest.next()) != null) {
        return Optional.empty();
      }
    }
    boolean verify = plain.size() == 2 && plain.getFirst().equals("verify");
    boolean copy = plain.size() == 3 && plain.getFirst().equals("copy");
    if (!verify && !copy) {
      return Optional.empty();
    }
    return Optional.of(
        new LogWords(
            plain.get(1),
            copy ? Optional.of(plain.get(2)) : Optional.empty(),
            Optional.ofNullable(options.get(KEY)),
            Optional.ofNullable(options.get(SINCE))));
  }
}
