package dev.akashi.baseline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Obligation;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.platform.yaml.SourceFile;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BaselineFilesTest {

  private static final String MANIFEST =
      """
      version: 2030-04-01
      title: {ja: 試験版, en: Trial}
      in-force-from: 2030-04-01
      actor: provider
      files: [05.yaml]
      counts:
        governance: 0
        management: 0
        management-headings: 0
        sections: 1
        objectives: 1
        mandatory-controls: 1
        recommended-controls: 1
      levels:
        - level: "1"
          title: {ja: 水準1, en: Level 1}
          select: mandatory
          audit: internal-audit
          parameters: {confidentiality: "1"}
        - level: "3"
          title: {ja: 水準3, en: Level 3}
          select: all
          audit: full
          parameters: {confidentiality: "3"}
      """;

  private static final String CHAPTER =
      """
      chapter: 5
      title: {ja: 方針, en: Policies}
      sections:
        - id: "5.1"
          title: {ja: 方向付け, en: Direction}
          objectives:
            - id: 5.1.1
              title: {ja: 制定, en: Setting}
              text: {ja: 定める。, en: It is set.}
              controls:
                - id: 5.1.1.9
                  title: {ja: 推奨, en: Recommended}
                  obligation: recommended
                  actor: both
                  text: {ja: 望む。, en: It is wished.}
                - id: 5.1.1.13.PB
                  title: {ja: 必須, en: Mandatory}
                  obligation: mandatory
                  actor: customer
                  text: {ja: 行う。, en: It is done.}
      """;

  private static Baseline load(String manifest, String chapter) {
    Map<String, String> texts = Map.of("baseline.yaml", manifest, "05.yaml", chapter);
    return BaselineFiles.load(
        name -> new SourceFile(name, Objects.requireNonNull(texts.get(name))));
  }

  private static Requirement requirement(Baseline baseline, String id) {
    return baseline.find(RequirementId.of(id)).orElseThrow();
  }

  @Test
  @Clause({"FRM-23", "FRM-24"})
  void aControlSaysWhetherItIsMandatoryOrRecommendedAndWhoActs() {
    Baseline baseline = load(MANIFEST, CHAPTER);

    assertThat(requirement(baseline, "5.1.1.9").obligation()).isEqualTo(Obligation.RECOMMENDED);
    assertThat(requirement(baseline, "5.1.1.9").actor()).isEqualTo(ActingParty.BOTH);
    assertThat(requirement(baseline, "5.1.1.13.PB").obligation()).isEqualTo(Obligation.MANDATORY);
    assertThat(requirement(baseline, "5.1.1.13.PB").actor()).isEqualTo(ActingParty.CUSTOMER);
    assertThat(requirement(baseline, "5.1.1").actor()).isEqualTo(ActingParty.PROVIDER);
  }

  @Test
  @Clause("FRM-19")
  void levelsDifferByTheirControlsTheirParametersAndTheirAudit() {
    Baseline baseline = load(MANIFEST, CHAPTER);
    Level low = baseline.level("1").orElseThrow();
    Level high = baseline.level("3").orElseThrow();
    RequirementId recommended = RequirementId.of("5.1.1.9");

    assertThat(low.selects(recommended)).isFalse();
    assertThat(high.selects(recommended)).isTrue();
    assertThat(low.audit()).isEqualTo(AuditMethod.INTERNAL_AUDIT);
    assertThat(high.audit()).isEqualTo(AuditMethod.FULL);
    assertThat(low.parameters()).isNotEqualTo(high.parameters());
  }

  @Test
  void allErrorsAreToldAtOnceWithFileLineAndReason() {
    String bad =
        """
        chapter: 5
        title: {ja: 方針, en: Policies}
        sections:
          - id: "5.1"
            title: {ja: 方向付け, en: Direction}
            objectives:
              - id: 5.1.1
                title: {ja: 制定}
                text: {ja: 定める。, en: It is set.}
                controls:
                  - id: 5.1.1.13.BP
                    title: {ja: 必須, en: Mandatory}
                    obligation: mandatory
                    text: {ja: 行う。, en: It is done.}
                  - id: 5.1.2.1
                    title: {ja: 迷子, en: Lost}
                    obligation: recommended
                    text: {ja: 迷う。, en: It is lost.}
                  - id: 5.1.1.2.B
                    title: {ja: 印, en: Mark}
                    obligation: recommended
                    colour: red
                    text: {ja: 矛盾する。, en: It contradicts.}
              - id: 6.1.1
                title: {ja: 他章, en: Elsewhere}
                text: {ja: 他。, en: Elsewhere.}
        """;

    assertThatThrownBy(() -> load(MANIFEST, bad))
        .hasMessageContaining("05.yaml:8: 'en' is missing")
        .hasMessageContaining("05.yaml:11: not a requirement id: 5.1.1.13.BP")
        .hasMessageContaining("05.yaml:15: 5.1.2.1 has no objective: it stands under 5.1.1")
        .hasMessageContaining("05.yaml:21: 5.1.1.2.B bears the mark B, so it is mandatory")
        .hasMessageContaining("05.yaml:22: unknown key 'colour'")
        .hasMessageContaining("05.yaml:24: 6.1.1 is no control objective of chapter 5")
        .hasMessageContaining("baseline.yaml:12: mandatory-controls: 1 expected, 0 found");
  }

  @Test
  void anIdThatStandsTwiceIsAnError() {
    assertThatThrownBy(() -> load(MANIFEST, CHAPTER.replace("5.1.1.9", "5.1.1.13.PB")))
        .hasMessageContaining("05.yaml:16: the id 5.1.1.13.PB stands twice");
  }

  @Test
  void aControlThatIsMandatoryWithoutTheMarkIsAnError() {
    assertThatThrownBy(() -> load(MANIFEST, CHAPTER.replace("recommended", "mandatory")))
        .hasMessageContaining("05.yaml:13: 5.1.1.9 bears no mark B, so it is not mandatory");
  }

  @Test
  void aCountThatDiffersIsAnError() {
    assertThatThrownBy(() -> load(MANIFEST.replace("objectives: 1", "objectives: 2"), CHAPTER))
        .hasMessage(
            """
            The baseline is not loaded, 1 error:
              baseline.yaml:11: objectives: 2 expected, 1 found\
            """);
  }

  @Test
  void aBadManifestIsToldTogetherWithTheRest() {
    String manifest =
        MANIFEST
            .replace("2030-04-01", "2030-04-31")
            .replace("select: mandatory", "select: some")
            .replace("title: {ja: 試験版, en: Trial}", "titel: {ja: 試験版, en: Trial}");

    assertThatThrownBy(() -> load(manifest, CHAPTER))
        .hasMessageContaining("baseline.yaml:1: 'title' is missing")
        .hasMessageContaining("baseline.yaml:2: unknown key 'titel'")
        .hasMessageContaining("baseline.yaml:3: not a date like 2022-04-01: 2030-04-31")
        .hasMessageContaining("baseline.yaml:17: select is all or mandatory, not: some");
  }
}
