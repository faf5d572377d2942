package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.model.Release;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that Akashi hands out, judged by the engine and by the reference. */
class ExportedOracleTest {

  private static final Path FILES = Path.of("src/test/resources/dev/akashi/oscal/exported");
  private static final Path SAMPLES = Path.of("src/test/resources/dev/akashi/oscal/check");

  private final Reference reference = new Reference();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system-security-plan",
        "component-definition",
        "assessment-plan",
        "assessment-results"
      })
  void nobodyFindsAnythingWrong(String model) throws IOException, OscalException {
    Path file = FILES.resolve(model + ".json");
    String json = Files.readString(file);
    Reading reading = Sample.read(json, Release.V1_1);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(
        Validation.check(reading.document(), Library.EMPTY, new Location(file.toString())));
    assertThat(problems).noneMatch(problem -> problem.severity() == Severity.ERROR);
    assertThat(reference.schemaFindings(model, json, file.toUri())).isEmpty();
    assertThat(reference.constraintFindings(json, file.toUri(), ExportedOracleTest::besideIt))
        .noneMatch(line -> line.startsWith("ERROR") || line.startsWith("CRITICAL"))
        .noneMatch(line -> line.startsWith("thrown"));
  }

  /** What is imported lies beside the document; the catalog is replaced by a small one. */
  private static URI besideIt(URI address) {
    String name = Path.of(address.getPath()).getFileName().toString();
    return name.startsWith("catalog")
        ? SAMPLES.resolve("catalog.json").toUri()
        : FILES.resolve(name.replace(".ja.json", ".json")).toUri();
  }
}
