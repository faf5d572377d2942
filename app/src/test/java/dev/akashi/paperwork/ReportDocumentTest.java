package dev.akashi.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.paperwork.files.ReportOscal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.testing.AkashiTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a report says of its findings and of other technology, on paper and for machines. */
@AkashiTest
class ReportDocumentTest {

  @Autowired Texts texts;

  @Test
  @Clause("FRM-45")
  void eachFindingStandsWithItsKindAndClass() {
    assertThat(rows(Language.JA)).anySatisfy(row -> assertThat(row).contains("逸脱\n軽微"));
    assertThat(rows(Language.JA).toString()).contains("10月の記録に承認者の記入が無い。");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @Clause("FRM-37")
  void otherTechnologyStandsWithTheExplanationTheJudgementAndTheAdviser(Language language) {
    assertThat(rows(language))
        .anySatisfy(row ->
            assertThat(row)
                .hasSize(5)
                .startsWith(
                    SmallReport.OTHER.requirement().value(),
                    SmallReport.OTHER.technology(),
                    SmallReport.OTHER.explanation())
                .endsWith(SmallReport.OTHER.adviser()));
  }

  @Test
  @Clause({"FRM-37", "FRM-45"})
  void theResultsForMachinesSayTheSame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(
        new ReportOscal(SmallReport.report(), words(Language.JA), Format.JSON).results(),
        Format.JSON,
        out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("\"finding-kind\"[^}]*\"deviation\"")
        .containsPattern("\"finding-class\"[^}]*\"minor\"")
        .containsPattern("\"technology-equivalent\"[^}]*\"yes\"")
        .contains(SmallReport.OTHER.technology(), "専門家 花子");
  }

  @Test
  @Clause({"FRM-33", "FRM-45"})
  void whatTheAssessorSaysOfTheRepresentationIsPrinted() throws IOException {
    String said = "障害の記録を閲覧し、統制は変わっていないと判断した。";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(
        new ReportOscal(SmallReport.onRepresentation(said), words(Language.JA), Format.JSON)
            .results(),
        Format.JSON,
        out);

    assertThat(ReportDocument.of(SmallReport.onRepresentation(said), words(Language.EN)).parts())
        .anySatisfy(part -> assertThat(part.toString()).contains(said));
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(said);
  }

  @Test
  @Clause({"FRM-38", "FRM-45"})
  void aFindingSaysWhichOfTheDrawnItemsDeviated() throws IOException {
    String document = ReportDocument.of(SmallReport.deviating(), words(Language.JA)).toString();
    assertThat(document).contains("個別管理策1 月次の見直し記録 抽出3件のうち1件 3番 T-033022");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(
        new ReportOscal(SmallReport.deviating(), words(Language.JA), Format.JSON).results(),
        Format.JSON,
        out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("個別管理策1 月次の見直し記録 抽出3件のうち1件 3番")
        .as("keys are the provider's own and are not exchanged")
        .doesNotContain("T-033022");
  }

  private List<List<String>> rows(Language language) {
    return ReportDocument.of(SmallReport.report(), words(language)).parts().stream()
        .filter(Part.Grid.class::isInstance)
        .map(Part.Grid.class::cast)
        .flatMap(grid -> grid.rows().stream())
        .toList();
  }

  private Words words(Language language) {
    return new Words(texts, language);
  }
}
