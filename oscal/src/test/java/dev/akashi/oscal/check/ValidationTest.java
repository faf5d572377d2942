package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ValidationTest {

  private static final String CATALOG = Sample.text("catalog.json");
  private static final String PROFILE = Sample.text("profile.json");
  private static final String SSP = Sample.text("system-security-plan.json");

  private static List<String> told(String json) throws OscalException {
    return Sample.problems(json).stream()
        .map(problem -> problem.place() + " " + problem.rule())
        .toList();
  }

  @Test
  void theSamplesAreValid() throws OscalException {
    for (String name : Sample.OF_1_1) {
      assertThat(Sample.problems(Sample.text(name + ".json"))).as(name).isEmpty();
    }
    assertThat(Sample.problems(Sample.text("mapping-collection.json"), Release.V1_2)).isEmpty();
  }

  @Test
  void everyProblemIsToldInOneRunInTheOrderOfTheDocument() throws OscalException {
    String json =
        CATALOG
            .replace("\"version\": \"1.0\",", "")
            .replace("\"id\": \"g-1\"", "\"id\": \"1\"")
            .replace("\"name\": \"guidance\"", "\"name\": \"advice\"")
            .replace("{{ insert: param, p-1 }} ごと", "{{ insert: param, p-9 }}");

    assertThat(told(json))
        .containsExactly(
            "/catalog/metadata structure.required",
            "/catalog/groups/0/id structure.type",
            "/catalog/groups/0/controls/0/parts/0/parts/0/prose reference.parameter",
            "/catalog/groups/0/controls/0/parts/1/name constraint.value",
            "/catalog/groups/0/controls/0/controls/0/parts/0/parts/0/prose reference.parameter",
            "/catalog/groups/0/controls/0/controls/0/parts/1/name constraint.value",
            "/catalog/groups/0/controls/1/parts/0/parts/0/prose reference.parameter",
            "/catalog/groups/0/controls/1/parts/1/name constraint.value");
  }

  @Test
  void aProblemHasTheIdOfItsRuleAndTellsWhatToDo() throws OscalException {
    String json = CATALOG.replaceFirst("\"JP\"", "\"日本\"");

    Problem problem = Sample.problems(json).getFirst();

    assertThat(problem.constraint()).isEqualTo("metadata:address/country matches .");
    assertThat(problem.text(Locale.JAPANESE)).isEqualTo("「日本」は形式 [A-Z]{2} に合いません。");
    assertThat(problem.hint(Locale.ENGLISH)).isNotEmpty();
  }

  @Test
  void whatAnImportedDocumentHasMayBeReferredTo() throws OscalException {
    assertThat(told(SSP.replace("\"control-id\": \"c-2\"", "\"control-id\": \"c-9\"")))
        .containsExactly(
            "/system-security-plan/control-implementation/implemented-requirements/1/control-id"
                + " reference.nothing");
    assertThat(told(PROFILE.replace("\"c-2\"", "\"c-9\"")))
        .containsExactly("/profile/imports/0/include-controls/0/with-ids/1 reference.nothing");
  }

  @Test
  void aDocumentThatCannotBeOpenedIsToldOnceAndNothingIsSaidAboutItsContent()
      throws OscalException {
    List<Problem> problems =
        Validation.check(
            Sample.read(SSP.replace("c-2", "c-9"), Release.V1_1).document(),
            Library.EMPTY,
            new Location("x"));

    assertThat(problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.WARNING);
          assertThat(problem.hint(Locale.ENGLISH)).contains("--map");
        });
  }

  @Test
  void anImportOfAnotherModelIsAnError() throws OscalException {
    assertThat(told(SSP.replace("\"profile.json\"", "\"component-definition.json\"")))
        .contains("/system-security-plan/import-profile/href reference.model");
  }

  @Test
  void aDanglingReferenceIsToldOnce() throws OscalException {
    assertThat(told(CATALOG.replaceFirst("\"#c-1\"", "\"#c-99\"")))
        .containsExactly("/catalog/groups/0/controls/0/links/0 constraint.unknown-key");
  }

  @Test
  void aDeprecatedValueIsWorthKnowing() throws OscalException {
    Problem problem = Sample.problems(CATALOG.replace("\"withdrawn\"", "\"Withdrawn\"")).getFirst();

    assertThat(problem.severity()).isEqualTo(Severity.INFO);
    assertThat(problem.rule()).isEqualTo("constraint.deprecated");
  }

  @Test
  void whatALowerPlanProvidesIsKnownWhenItCanBeOpened() throws OscalException {
    String lower = SSP.replaceAll("[0-9a-f]{4}\"", "0000\"");
    String providedBy =
        "\"by-components\": [ { \"links\": [ {\"rel\": \"provided-by\", \"href\": \"#"
            + byComponent(lower)
            + "\"} ],";
    String upper =
        SSP.replaceFirst("\"date-authorized\": \"2024", LOWER_LINK + "\"date-authorized\": \"2024")
            .replaceFirst("\"by-components\": \\[\\s*\\{", providedBy);

    assertThat(Validation.check(read(upper), withLower(lower), HERE)).isEmpty();
    assertThat(Validation.check(read(upper), Sample.LIBRARY, HERE)).isEmpty();
    assertThat(Validation.check(read(upper), withLower(CATALOG), HERE))
        .extracting(Problem::rule)
        .containsExactly("constraint.unknown-key");
  }

  private static final Location HERE = new Location("the-document.json");
  private static final String LOWER_LINK =
      "\"links\": [{\"rel\": \"system-security-plan\", \"href\": \"urn:lower\"}],";

  private static OscalDocument read(String json) throws OscalException {
    return Sample.read(json, Release.V1_1).orThrow();
  }

  private static String byComponent(String json) throws OscalException {
    Node implementation = read(json).root().node("control-implementation");
    return String.valueOf(
        Objects.requireNonNull(implementation)
            .nodes("implemented-requirements")
            .getFirst()
            .nodes("statements")
            .getFirst()
            .nodes("by-components")
            .getFirst()
            .text("uuid"));
  }

  /** The samples, and one more document. */
  private static Library withLower(String json) {
    return new Library() {
      @Override
      public Optional<Location> locate(Location base, String href) {
        return href.equals("urn:lower")
            ? Optional.of(new Location(href))
            : Sample.LIBRARY.locate(base, href);
      }

      @Override
      public OscalDocument open(Location location) throws OscalException {
        return location.path().equals("urn:lower") ? read(json) : Sample.LIBRARY.open(location);
      }
    };
  }

  @Test
  void anImportThatCannotBeReadIsAnErrorWithItsReason() throws OscalException {
    Library broken =
        new Library() {
          @Override
          public Optional<Location> locate(Location base, String href) {
            return Optional.of(new Location(href));
          }

          @Override
          public OscalDocument open(Location location) throws OscalException {
            return Sample.read("{", Release.V1_1).orThrow();
          }
        };

    assertThat(Validation.check(read(SSP), broken, HERE))
        .extracting(Problem::rule)
        .containsExactly("reference.unreadable");
  }

  @Test
  void documentsThatImportEachOtherAreCheckedAllTheSame() throws OscalException {
    assertThat(told(PROFILE.replace("catalog.json", "profile.json"))).isEmpty();
  }

  @Test
  void everyTextStandsInBothLanguagesWithAHint() {
    ResourceBundle english = bundle(Locale.ENGLISH);
    ResourceBundle japanese = bundle(Locale.JAPANESE);

    assertThat(japanese.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .filteredOn(key -> !key.endsWith(".hint"))
        .allSatisfy(key -> assertThat(english.keySet()).contains(key + ".hint"));
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("dev.akashi.oscal.problems", language);
  }
}
