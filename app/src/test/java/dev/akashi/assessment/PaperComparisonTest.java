package dev.akashi.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditAspect;
import dev.akashi.baseline.RequirementDetails.AuditTechnique;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperComparisonTest {

  private static final String PROCEDURE = "特権利用者の一覧を閲覧し、四半期ごとに見直した記録と承認者の記入を確かめる。";
  private static final String EXAMPLE = "多要素認証の装置";

  @Test
  @Clause("FRM-47")
  void theWordsOfTheStandardProcedureAreNobodysOwn() {
    Requirement plain = Given.requirement(Given.OPTIONAL);
    RequirementDetails details =
        new RequirementDetails(
            Optional.empty(),
            List.of(new LocalizedText(EXAMPLE, "")),
            List.of(
                new Procedure(
                    AuditTechnique.EXAMINE,
                    AuditAspect.OPERATION,
                    new LocalizedText(PROCEDURE, ""))),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    Baseline baseline =
        Baseline.of(
            "2022-04-01",
            new LocalizedText("管理基準", ""),
            LocalDate.of(2022, 4, 1),
            List.of(),
            List.of(
                new Requirement(
                    plain.id(),
                    plain.kind(),
                    plain.group(),
                    plain.objective(),
                    plain.mandatory(),
                    plain.title(),
                    plain.text(),
                    plain.actor(),
                    details)));

    List<String> standard = PaperComparison.standard(List.of(Given.OPTIONAL.value()), baseline);

    assertThat(Wording.of(PROCEDURE + EXAMPLE, standard).characters()).isLessThan(10);
    assertThat(Wording.of("係員の立会いのもとで鍵の貸出簿を見た。", standard).characters()).isPositive();
  }
}
