package dev.akashi.oscal.check;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.text.JsonNotation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Small valid documents of our own, one of each model; they import each other. */
final class Sample {

  static final List<String> OF_1_1 =
      List.of(
          "catalog",
          "profile",
          "profile-custom",
          "component-definition",
          "system-security-plan",
          "assessment-plan",
          "assessment-results",
          "plan-of-action-and-milestones");

  static final String OF_1_2 = "mapping-collection";

  /** The samples under their names. */
  static final Library LIBRARY =
      new Library() {
        @Override
        public Optional<Location> locate(Location base, String href) {
          boolean known = Sample.class.getResource(href) != null && href.endsWith(".json");
          return known ? Optional.of(new Location(href)) : Optional.empty();
        }

        @Override
        public OscalDocument open(Location location) throws OscalException {
          return read(text(location.path()), Release.V1_1).orThrow();
        }
      };

  private Sample() {}

  static String text(String name) {
    try (InputStream in = Sample.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reading read(String json, Release release) throws OscalException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return JsonNotation.read(bytes, Model.of(release), Limits.USUAL, false);
  }

  /** Everything that is wrong with a document that stands among the samples. */
  static List<Problem> problems(String json, Release release) throws OscalException {
    Reading reading = read(json, release);
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(
        Validation.check(reading.document(), LIBRARY, new Location("the-document.json")));
    return problems;
  }

  static List<Problem> problems(String json) throws OscalException {
    return problems(json, Release.V1_1);
  }

  static String told(Problem problem) {
    return problem.severity()
        + " "
        + problem.place()
        + " "
        + problem.rule()
        + " "
        + problem.text(Locale.ENGLISH);
  }
}
