package dev.akashi.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DependenciesPageTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern MANAGEMENT =
      Pattern.compile("<(dependencyManagement|build)>.*</\\1>", Pattern.DOTALL);
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency><groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId>");
  private static final Pattern VERSION = Pattern.compile("<([a-z-]+)\\.version>([^<]+)</");

  @Test
  void everyDirectDependencyStandsOnThePage() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/dependencies.md"));
    TreeMap<String, Path> missing = new TreeMap<>();
    for (Path pom : poms()) {
      String direct = MANAGEMENT.matcher(Files.readString(pom)).replaceAll("");
      for (MatchResult found : DEPENDENCY.matcher(direct).results().toList()) {
        if (!found.group(1).equals("dev.akashi") && !page.contains("| " + found.group(2) + " |")) {
          missing.put(found.group(2), pom);
        }
      }
    }
    assertThat(missing).as("not in docs/dependencies.md").isEmpty();
  }

  @Test
  void thePageNamesTheVersionsThatAreUsed() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/dependencies.md"));
    List<String> versions =
        VERSION
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .map(found -> found.group(2))
            .toList();
    assertThat(versions).isNotEmpty().allSatisfy(version -> assertThat(page).contains(version));
  }

  private static List<Path> poms() throws IOException {
    List<Path> poms = new ArrayList<>(List.of(ROOT.resolve("pom.xml")));
    try (Stream<Path> modules = Files.list(ROOT)) {
      modules.map(module -> module.resolve("pom.xml")).filter(Files::exists).forEach(poms::add);
    }
    return poms;
  }
}
