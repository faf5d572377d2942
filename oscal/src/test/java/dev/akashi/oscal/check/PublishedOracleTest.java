package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Published;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.model.Release;
import gov.nist.secauto.metaschema.core.model.IUriResolver;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Published documents are judged by us and by the reference. What they import is replaced by a
 * sample of ours, so that the reference neither gives up nor takes minutes.
 */
class PublishedOracleTest {

  private final Reference reference = new Reference();

  @Test
  void smallDocumentsAreJudgedAsTheReferenceDoes() throws OscalException {
    judge(size -> size < 200_000);
  }

  @Test
  @Tag("oracle")
  void largeDocumentsAreJudgedAsTheReferenceDoes() throws OscalException {
    judge(size -> size >= 200_000);
  }

  private interface Size {
    boolean fits(long bytes);
  }

  private void judge(Size size) throws OscalException {
    List<String> differences = new ArrayList<>();
    for (Path file : Published.files(".json")) {
      if (size.fits(file.toFile().length())) {
        compare(file.toAbsolutePath().normalize(), differences);
      }
    }
    Set<Intended> used = new HashSet<>();
    assertThat(differences)
        .filteredOn(difference -> !Intended.explains(difference, used))
        .isEmpty();
  }

  private void compare(Path file, List<String> differences) throws OscalException {
    String json = new String(Published.bytes(file), StandardCharsets.UTF_8);
    Reading reading = Sample.read(json, Release.V1_1);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(
        Validation.check(reading.document(), Library.EMPTY, new Location(file.toString())));
    List<String> schema = reference.schemaFindings(reading.document().name(), json, file.toUri());
    boolean structure =
        problems.stream()
            .anyMatch(problem ->
                problem.severity() == Severity.ERROR && problem.rule().startsWith("structure."));
    if (structure == schema.isEmpty()) {
      differences.add("SCHEMA " + file.getFileName() + ": " + schema + problems);
    }
    Set<String> ours = Findings.ours(problems);
    Set<String> theirs = reference.constraintFindings(json, file.toUri(), standIn());
    Set<String> only = new TreeSet<>(theirs);
    only.removeAll(ours);
    only.forEach(line -> differences.add("ONLY REFERENCE " + file.getFileName() + ": " + line));
    ours.removeAll(theirs);
    ours.forEach(line -> differences.add("ONLY OURS " + file.getFileName() + ": " + line));
  }

  /** Nothing is fetched: what is imported is replaced by the sample of the model it speaks of. */
  private static IUriResolver standIn() {
    return address -> sample(address.toString());
  }

  private static URI sample(String address) {
    String name =
        address.contains("catalog")
            ? "catalog"
            : address.contains("profile")
                ? "profile"
                : address.contains("ssp") ? "system-security-plan" : "assessment-plan";
    return Path.of("src/test/resources/dev/akashi/oscal/check", name + ".json").toUri();
  }
}
