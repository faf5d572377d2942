package dev.akashi.checklist.web;

import static dev.akashi.checklist.ChecklistStage.SHEET;
import static dev.akashi.dossier.DossierStage.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.checklist.ChecklistStage;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Both sides of a checklist over the API. */
@AkashiTest
class ChecklistApiTest {

  private static final String ID = "9.2.1.6.PB";
  private static final String ALL = "/api/v1/agency/checklists";
  private static final String OF_PROVIDER = "/api/v1/provider/checklists";

  @Autowired ApplicationContext context;
  @Autowired Stage people;

  private ChecklistStage stage;
  private Visitor agency;
  private Visitor provider;
  private String own;
  private String handed;

  @BeforeEach
  void aChecklist() {
    TestDay.set(LocalDate.of(2025, 7, 1));
    stage = new ChecklistStage(context);
    agency = people.api(stage.officer());
    provider = people.api(stage.editor());
    own = ALL + "/" + stage.id();
    handed = OF_PROVIDER + "/" + stage.id();
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private JsonNode now() {
    return agency.get(own).json();
  }

  private Answer handOver(String wantedBy, int revision) {
    String body =
        "{\"way\": \"IN_SYSTEM\", \"wantedBy\": \"%s\", \"revision\": %d}"
            .formatted(wantedBy, revision);
    return agency.json("POST", own + "/hand-over", body);
  }

  @Test
  @Clause("TMP-12")
  void aChecklistGoesToTheProviderAndBack() {
    assertThat(provider.get(handed).status()).isEqualTo(404);
    assertThat(handOver("2025-06-30", 0).body()).contains("checklist.wanted-before");
    assertThat(handOver("2025-07-31", 5).status()).isEqualTo(409);
    assertDone(handOver("2025-07-31", 0));
    assertThat(handOver("2025-07-31", 1).body()).contains("checklist.out-already");

    JsonNode seen = provider.get(handed).json();
    assertThat(seen.get("questions")).hasSize(234);
    assertThat(seen.has("purpose") && !seen.get("purpose").isNull()).isFalse();
    String question = handed + "/questions/" + ID;
    String met = "{\"verdict\": \"NOT_MET\", \"reason\": \"未対応\", \"revision\": %d}";
    assertDone(provider.json("PUT", question, met.formatted(0)));
    assertThat(provider.json("PUT", question, met.formatted(0)).status()).isEqualTo(409);
    assertThat(
            provider
                .json("PUT", question, "{\"verdict\": \"NOT_APPLICABLE\", \"revision\": 1}")
                .body())
        .contains("checklist.not-applicable-without-reason", "TMP-12");
    assertThat(agency.json("PUT", own + "/questions/" + ID, met.formatted(1)).body())
        .contains("checklist.with-provider");
    assertDone(
        provider.json("POST", handed + "/give-back", "{\"text\": \"一部のみ\", \"revision\": 1}"));

    JsonNode listed = agency.get(ALL + "?state=BACK").json();
    assertThat(listed.get("total").intValue()).isOne();
    assertThat(listed.get("items").get(0).get("shortfalls").intValue()).isOne();
    assertDone(
        agency.json(
            "PUT", own + "/questions/" + ID + "/note", "{\"text\": \"様子を見る\", \"revision\": 0}"));
    assertDone(agency.json("POST", own + "/read", "{\"revision\": 2}"));
    assertThat(now().get("state").stringValue()).isEqualTo("READ");
    assertThat(now().get("handOvers").get(0).get("backOn").stringValue()).isEqualTo("2025-07-01");
    assertThat(provider.get(handed).body()).doesNotContain("様子を見る");
  }

  @Test
  @Clause("TMP-12")
  void aWorkbookIsTakenInOverTheApi() {
    byte[] filled = stage.filledIn(workbook -> cell(workbook, SHEET, ID, "適合").setCellValue("適合"));
    Answer kept = agency.upload(own + "/imports", "回答.xlsx", filled);
    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    JsonNode preview = kept.json();
    assertThat(preview.get("rows")).hasSize(1);
    assertThat(preview.get("rows").get(0).get("after").get("verdict").stringValue())
        .isEqualTo("MET");
    String file = own + "/imports/" + preview.get("id").stringValue();
    assertThat(agency.json("POST", file + "/take", "{}").status()).isEqualTo(422);
    Answer taken = agency.json("POST", file + "/take", "{\"revision\": 0}");
    assertThat(taken.json().get("changed").intValue()).isOne();
    assertThat(agency.get(file).status()).isEqualTo(404);
    assertThat(agency.get(own + "/workbook").header("content-type")).contains("spreadsheetml");
    assertThat(agency.upload(own + "/imports", "回答.xlsm", new byte[] {1, 2}).status())
        .isEqualTo(422);
  }

  @Test
  @Clause("TMP-12")
  void aReportIsAttachedAndItsFileReadAgain() {
    String about =
        "?fileName=soc2.pdf&kind=ASSURANCE_REPORT&title=SOC2&issuer=CPA&scope=all"
            + "&validFrom=2025-01-01&questions="
            + ID;
    byte[] content = "報告書".getBytes(StandardCharsets.UTF_8);
    Answer made = agency.octets(own + "/documents" + about, content);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String document = own + "/documents/" + made.json().get("id").stringValue();
    assertThat(agency.get(document + "/file").body()).isEqualTo("報告書");
    assertThat(agency.octets(own + "/documents" + about + ",9.2.1.1", content).body())
        .contains("checklist.questions-unknown");
    assertThat(agency.octets(own + "/documents?kind=OTHER", content).status()).isEqualTo(422);
    assertDone(handOver("2025-07-31", 0));
    assertThat(provider.get(handed).json().get("documents")).isEmpty();
    assertThat(provider.get(document.replace("/agency/", "/provider/") + "/file").status())
        .isEqualTo(404);
  }

  @Test
  @Clause("TMP-12")
  void othersFindNothing() {
    assertDone(handOver("2025-07-31", 0));
    Visitor otherAgency = people.api(people.person(Role.AGENCY_CISO));
    Visitor otherProvider = people.api(people.person(Role.STATEMENT_EDITOR));
    assertThat(otherAgency.get(own).status()).isEqualTo(404);
    assertThat(otherAgency.get(ALL).json().get("total").intValue()).isZero();
    assertThat(otherAgency.json("PUT", own, "{}").status()).isEqualTo(422);
    assertThat(otherAgency.json("POST", own + "/read", "{\"revision\": 1}").status())
        .isEqualTo(404);
    assertThat(otherProvider.get(handed).status()).isEqualTo(404);
    assertThat(otherProvider.get(OF_PROVIDER).json().get("total").intValue()).isZero();
    assertThat(
            otherProvider
                .json("POST", handed + "/give-back", "{\"text\": \"x\", \"revision\": 1}")
                .status())
        .isEqualTo(404);
    assertThat(provider.get(own).status()).isEqualTo(403);
    assertThat(people.visitor().get(own).status()).isEqualTo(401);
  }

  @Test
  @Clause("TMP-12")
  void aProviderReadsWhatTheAgencyWritesOnlyWhileItAnswers() {
    String met = "{\"verdict\": \"NOT_MET\", \"reason\": \"聞いた話\", \"revision\": 0}";
    assertDone(agency.json("PUT", own + "/questions/" + ID, met));
    assertDone(handOver("2025-07-31", 0));
    assertThat(provider.get(handed).body()).contains("聞いた話");
    assertThat(lines(provider.get(OF_PROVIDER))).containsExactly("1 1 2025-07-31");
    assertDone(agency.json("POST", own + "/take-back", "{\"text\": \"誤り\", \"revision\": 1}"));
    assertThat(provider.get(handed).body()).doesNotContain("聞いた話");
    assertThat(lines(provider.get(OF_PROVIDER))).containsExactly("0 0 ");
    assertThat(lines(agency.get(ALL))).containsExactly("1 1 ");
  }

  private static List<String> lines(Answer listed) {
    List<String> lines = new ArrayList<>();
    for (JsonNode item : listed.json().get("items")) {
      JsonNode wanted = item.get("wantedBy");
      lines.add(
          item.get("answered").intValue()
              + " "
              + item.get("shortfalls").intValue()
              + " "
              + (wanted == null || wanted.isNull() ? "" : wanted.stringValue()));
    }
    return lines;
  }

  @Test
  @Clause("TMP-12")
  void whatIsAskedAboutIsChangedUntilAProviderHasSeenIt() {
    String body =
        "{\"serviceName\": \"別名\", \"providerName\": \"事業者\", \"purpose\": \"目的\", "
            + "\"baseline\": \"2022-04-01\", \"revision\": %d}";
    assertThat(agency.json("POST", ALL, "{}").status()).isEqualTo(422);
    assertThat(agency.json("POST", ALL, body.formatted(0).replace("2022-04", "1999-04")).body())
        .contains("checklist.no-baseline");
    assertThat(agency.json("POST", ALL, body.formatted(0)).status()).isEqualTo(201);
    assertDone(handOver("2025-07-31", 0));
    assertThat(agency.json("PUT", own, body.formatted(1)).body())
        .contains("checklist.provider-has-seen");
    String same = "\"provider\": \"" + stage.editor().organisationId() + "\", \"revision\"";
    assertDone(agency.json("PUT", own, body.formatted(1).replace("\"revision\"", same)));
    assertThat(now().get("serviceName").stringValue()).isEqualTo("別名");
  }
}
