package dev.akashi.oscal.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that words mean: a file, or every file that fits a pattern. */
final class Inputs {

  static final String STANDARD_INPUT = "-";
  private static final Pattern SPECIAL = Pattern.compile("[*?\\[{]");

  private Inputs() {}

  /**
   * The files, in the order of the words.
   *
   * @throws UsageException if one is not there or a pattern fits nothing
   */
  static List<Path> files(List<String> words) throws UsageException {
    List<Path> files = new ArrayList<>();
    for (String word : words) {
      files.addAll(files(word));
    }
    return List.copyOf(files);
  }

  private static List<Path> files(String word) throws UsageException {
    try {
      if (word.equals(STANDARD_INPUT) || Files.exists(Path.of(word))) {
        return List.of(Path.of(word));
      }
      List<Path> found = SPECIAL.matcher(word).find() ? fitting(word) : List.of();
      if (found.isEmpty()) {
        throw new UsageException("usage.no-file", word);
      }
      return found;
    } catch (InvalidPathException | IOException e) {
      throw new UsageException("usage.no-file", word);
    }
  }

  /** Looks below the part of the pattern that has no special character. */
  private static List<Path> fitting(String pattern) throws IOException {
    int special = SPECIAL.matcher(pattern).results().findFirst().orElseThrow().start();
    int slash = pattern.lastIndexOf('/', special);
    Path start = Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1));
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    if (!Files.isDirectory(start.toAbsolutePath())) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(start.toString().isEmpty() ? Path.of(".") : start)) {
      return all.map(Path::normalize)
          .filter(Files::isRegularFile)
          .filter(matcher::matches)
          .sorted()
          .toList();
    }
  }
}
