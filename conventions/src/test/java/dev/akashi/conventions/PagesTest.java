package dev.akashi.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that tell about the project: they say something, and lead to what is there. */
class PagesTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  @Test
  void noPageIsEmpty() throws IOException {
    List<Path> empty = new ArrayList<>();
    for (Path page : pages()) {
      if (Files.readString(page).isBlank()) {
        empty.add(page);
      }
    }
    assertThat(empty).isEmpty();
  }

  @Test
  void noPageHoldsWhatAMergeLeftBehind() throws IOException {
    List<Path> torn = new ArrayList<>();
    for (Path page : pages()) {
      if (Files.readString(page).lines().anyMatch(line -> line.startsWith("<<<<<<< "))) {
        torn.add(page);
      }
    }
    assertThat(torn).isEmpty();
  }

  @Test
  void everyLinkToAFileLeadsToOne() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!link.group(1).contains(":") && !Files.exists(page.resolveSibling(link.group(1)))) {
          dead.add(ROOT.relativize(page) + " -> " + link.group(1));
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }
}
