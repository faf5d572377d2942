package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.check.Damage.Variant;
import dev.akashi.oscal.model.Release;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Spoiled documents are judged by us, by the official JSON schemas and by the reference's
 * constraints. Where we differ, {@link Intended} says why.
 */
class OracleTest {

  private static final URI AT =
      Path.of("src/test/resources/dev/akashi/oscal/check/the-document.json").toUri();

  private final Reference reference = new Reference();
  private final List<String> differences = new ArrayList<>();

  /** Spoiled documents that both refuse for the same rules at the same places. */
  private int refusedAlike;

  @Test
  void weJudgeAsTheReferenceDoes() throws OscalException {
    List<Variant> variants = new ArrayList<>(Damage.all(Sample.OF_1_1, Release.V1_1, text -> text));
    variants.addAll(SpecialDamage.all());
    assertThat(variants).hasSizeGreaterThan(2500);

    for (Variant variant : variants) {
      compare(variant);
    }

    Set<Intended> used = new HashSet<>();
    assertThat(differences)
        .filteredOn(difference -> !Intended.explains(difference, used))
        .isEmpty();
    assertThat(refusedAlike).isGreaterThan(150);
    assertThat(used).containsExactlyInAnyOrderElementsOf(Intended.of(Release.V1_1));
  }

  private void compare(Variant variant) {
    List<Problem> ours = ours(variant);
    boolean refused = !reference.schemaFindings(model(variant), variant.json(), AT).isEmpty();
    boolean structure = ours.stream().anyMatch(OracleTest::isOfStructure);
    boolean error = ours.stream().anyMatch(Findings::mayBeOfSchema);
    if (refused ? !error : structure) {
      differences.add(
          "SCHEMA " + (refused ? "refuses " : "accepts ") + variant.what() + ": " + ours);
    } else if (!refused) {
      compareRules(variant, ours);
    }
  }

  private static List<Problem> ours(Variant variant) {
    try {
      return Sample.problems(variant.json());
    } catch (OscalException e) {
      return e.problems();
    }
  }

  private static String model(Variant variant) {
    return variant.document().startsWith("profile") ? "profile" : variant.document();
  }

  /** What a schema can say; closed lists of values are constraints with us. */
  private static boolean isOfStructure(Problem problem) {
    return problem.severity() == Severity.ERROR && problem.rule().startsWith("structure.");
  }

  private void compareRules(Variant variant, List<Problem> problems) {
    Set<String> ours = Findings.ours(problems);
    Set<String> theirs = reference.constraintFindings(variant.json(), AT, OracleTest::cheaper);
    refusedAlike += ours.equals(theirs) && !ours.isEmpty() ? 1 : 0;
    without(theirs, ours)
        .forEach(line -> differences.add("ONLY REFERENCE " + variant.what() + ": " + line));
    without(ours, theirs)
        .forEach(line -> differences.add("ONLY OURS " + variant.what() + ": " + line));
  }

  /**
   * A catalog in place of the plans and profiles that are imported. The rules of the release do not
   * look into them, and the reference would read and resolve a chain of four each time.
   */
  private static URI cheaper(URI address) {
    return address.toString().matches(".*/(profile|system-security-plan|assessment-plan)\\.json")
        ? AT.resolve("catalog.json")
        : Reference.offline(address);
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
