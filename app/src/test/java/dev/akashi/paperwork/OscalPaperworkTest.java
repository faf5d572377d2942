package dev.akashi.paperwork;

import static dev.akashi.database.assessment.Tables.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.database.assessment.tables.records.ReportRecord;
import dev.akashi.kernel.Clause;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.check.Validation;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * What goes out for machines, of the demonstration's audited service that stands on a listed one.
 */
@AkashiTest
@TestPropertySource(properties = {"akashi.test.own=story", "akashi.demo=true"})
class OscalPaperworkTest {

  @Autowired Stage stage;
  @Autowired DSLContext sql;

  /** Documents beside each other. */
  private record Folder(Map<String, OscalDocument> documents) implements Library {

    @Override
    public Optional<Location> locate(Location base, String href) {
      return documents.containsKey(href) ? Optional.of(new Location(href)) : Optional.empty();
    }

    @Override
    public OscalDocument open(Location location) {
      return Optional.ofNullable(documents.get(location.path())).orElseThrow();
    }
  }

  private Folder download(String language, Format format) throws OscalException {
    Visitor provider = stage.visitor();
    provider.signIn("representative@aoba.example", "akashi-demo-password");
    ReportRecord report =
        sql.selectFrom(REPORT).orderBy(REPORT.ISSUED_AT).fetch().stream()
            .filter(
                row -> provider.get("/provider/statements/" + row.getStatement()).status() == 200)
            .findFirst()
            .orElseThrow();
    String ending = "." + language + "." + format.name().toLowerCase(Locale.ROOT);
    Map<String, String> places =
        Map.of(
            "catalog", "/baseline/" + report.getBaselineVersion() + "/files/",
            "system-security-plan", "/reports/" + report.getEngagement() + "/files/",
            "component-definition", "/statements/" + report.getStatement() + "/files/",
            "system-security-plan-public", "/statements/" + report.getStatement() + "/files/",
            "assessment-plan", "/reports/" + report.getEngagement() + "/files/",
            "assessment-results", "/reports/" + report.getEngagement() + "/files/");
    Map<String, OscalDocument> documents = new TreeMap<>();
    for (Map.Entry<String, String> place : places.entrySet()) {
      byte[] bytes = provider.download(place.getValue() + place.getKey() + ending);
      documents.put(
          place.getKey() + ending, OscalReader.read(bytes, format, Limits.USUAL, false).orThrow());
    }
    return new Folder(documents);
  }

  @Test
  @Clause({"FRM-14", "FRM-45"})
  void reportAndStatementAreValidOscalInEveryNotationAndNameEachOther() throws OscalException {
    for (String language : List.of("ja", "en")) {
      for (Format format : Format.values()) {
        Folder folder = download(language, format);
        for (Map.Entry<String, OscalDocument> document : folder.documents().entrySet()) {
          if (document.getKey().startsWith("catalog")) {
            continue;
          }
          assertThat(Validation.check(document.getValue(), folder, new Location(document.getKey())))
              .as(document.getKey())
              .isEmpty();
        }
      }
    }
  }
}
