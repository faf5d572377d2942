package dev.akashi.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.files.DossierReader;
import dev.akashi.dossier.files.DossierWorkbook;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.TreatmentChoices;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Out and in without an edit changes nothing, whatever the statement says. */
@AkashiTest
class DossierRoundTripTest {

  private static final int STATEMENTS = 12;
  private static final int CONTROLS = 1_159;
  private static final int MEASURES = 2_000;
  private static final List<String> TEXTS =
      List.of(
          "手順書に従って実施する。",
          "=1+1",
          "+81-3-0000-0000",
          "@総務課",
          "'引用",
          "-",
          "一行目\r\n二行目\n三行目",
          "_x0041_ は文字のまま",
          "𠮷野家 👍🏽 ㍻ ﾊﾝｶｸ",
          "<b>&amp;</b> \"quoted\"",
          "制御\u000B文字",
          "2025-04-01",
          "007",
          "TRUE",
          "#N/A",
          "長い文。".repeat(400));

  @Autowired ApplicationContext context;
  @Autowired Texts texts;

  private DossierBook book;

  @BeforeEach
  void aStatement() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    book = new DossierStage(context).book();
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static <T> T one(T[] values, Random random) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static Answer answer(Requirement requirement, int measures, Random random) {
    List<Treatment> choices = new ArrayList<>(TreatmentChoices.of(requirement.kind()));
    choices.add(Treatment.UNANSWERED);
    List<IndividualControl> own = new ArrayList<>();
    for (int i = 0; i < measures; i++) {
      own.add(
          new IndividualControl(
              Integer.toString(1 + random.nextInt(3)),
              text(random),
              random.nextBoolean() ? "" : "=基盤&運用課",
              one(Frequency.values(), random),
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300))),
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300))),
              random.nextBoolean() ? Set.of() : Set.of("上位プラン")));
    }
    return Answer.none(requirement.id())
        .with(
            choices.get(random.nextInt(choices.size())),
            random.nextBoolean() ? "" : text(random),
            random.nextInt(4) > 0 ? Optional.empty() : Optional.of(new RegistryKey("C21-0001-2")),
            random.nextInt(4) > 0 ? "" : "仮想マシン",
            own,
            one(Responsibility.values(), random),
            random.nextInt(3) > 0 ? "" : text(random));
  }

  private DossierBook with(
      DossierBook base, Baseline baseline, Map<RequirementId, Answer> answers) {
    StatementSheet sheet = base.sheet();
    Map<RequirementId, Integer> revisions = new HashMap<>();
    answers.keySet().forEach(id -> revisions.put(id, 1 + id.chapter()));
    return new DossierBook(
        new StatementSheet(
            sheet.head(),
            sheet.content().withAnswers(answers),
            sheet.scopeRevision(),
            sheet.uses(),
            sheet.facts(),
            revisions,
            sheet.setAside()),
        base.risks(),
        base.visibility(),
        baseline,
        base.provider(),
        base.seal(),
        base.day());
  }

  private byte[] written(DossierBook of, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DossierWorkbook.write(of, new Words(texts, language), out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  @Test
  void whatWasNotEditedIsNoChange() {
    for (int seed = 0; seed < STATEMENTS; seed++) {
      Random random = new Random(seed);
      Map<RequirementId, Answer> answers = new HashMap<>();
      for (Requirement requirement : book.baseline().requirements()) {
        if (random.nextInt(5) > 0) {
          answers.put(requirement.id(), answer(requirement, random.nextInt(4), random));
        }
      }
      DossierBook random1 = with(book, book.baseline(), answers);
      for (Language language : Language.values()) {
        DossierFile file = DossierReader.read(written(random1, language), texts, random1);
        DossierPlan plan = Planning.of(file, random1);

        assertThat(plan.notes()).as("seed " + seed).isEmpty();
        assertThat(plan.rows()).as("seed " + seed).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(book.baseline().requirements().size());
        assertThat(withoutFingerprints(file, random1)).as("seed " + seed).isEmpty();
      }
    }
  }

  /** The cells themselves are compared when the fingerprints are gone. */
  private static List<PlannedAnswer> withoutFingerprints(DossierFile file, DossierBook of) {
    List<FileControl> bare =
        file.controls().stream()
            .map(line ->
                new FileControl(
                    line.id(),
                    line.cells(),
                    line.treatment(),
                    line.reason(),
                    line.base(),
                    line.function(),
                    line.responsibility(),
                    line.duty(),
                    line.plans(),
                    line.revision(),
                    Optional.empty()))
            .toList();
    return Planning.of(
            new DossierFile(
                file.origin(), file.columns(), bare, file.measures(), file.profile(), file.notes()),
            of)
        .rows();
  }

  /** A baseline of the size of the official one, with the reference one's words. */
  private Baseline large() {
    List<Requirement> all = new ArrayList<>();
    Requirement model = book.baseline().requirements().getLast();
    for (int n = 0; all.size() < CONTROLS; n++) {
      RequirementId id =
          RequirementId.of((5 + n % 14) + "." + (1 + n / 14 % 9) + ".1." + (1 + n / 126));
      all.add(
          new Requirement(
              id, id.kind(), model.group(), Optional.empty(), false, model.title(), model.text()));
    }
    return Baseline.of(
        book.baseline().version(),
        book.baseline().title(),
        book.baseline().inForceFrom(),
        book.baseline().groups(),
        all);
  }

  @Test
  void aStatementOfOfficialSizeGoesOutAndInUnchanged() {
    Baseline large = large();
    Random random = new Random(1);
    Map<RequirementId, Answer> answers = new TreeMap<>();
    int left = MEASURES;
    for (Requirement requirement : large.requirements()) {
      int measures = Math.min(left, 1 + (answers.size() % 4 == 0 ? 0 : 1));
      left -= measures;
      answers.put(requirement.id(), answer(requirement, measures, random));
    }
    DossierBook whole = with(book, large, answers);

    byte[] workbook = written(whole, Language.JA);
    DossierPlan plan = Planning.of(DossierReader.read(workbook, texts, whole), whole);

    assertThat(plan.rows()).isEmpty();
    assertThat(plan.unchanged()).isEqualTo(CONTROLS);
  }

  /** The parts of the file as any other program finds them. */
  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void theFileItselfHasWhatPaperAndEditingNeed() throws IOException {
    RequirementId first = book.baseline().requirements().getFirst().id();
    Answer formula = Answer.selected(first).with(Treatment.EXCLUDED, "=HYPERLINK(\"http://x\")");
    DossierBook dangerous = with(book, book.baseline(), Map.of(first, formula));

    Map<String, String> parts = parts(written(dangerous, Language.JA));

    String controls = String.valueOf(parts.get("xl/worksheets/sheet4.xml"));
    assertThat(controls)
        .contains("state=\"frozen\"", "<autoFilter", "paperSize=\"8\"", "orientation=\"landscape\"")
        .contains("type=\"list\"", "hidden=\"true\"", "&amp;P / &amp;N")
        .doesNotContain("<f>");
    assertThat(String.valueOf(parts.get("xl/worksheets/sheet5.xml")))
        .contains("paperSize=\"9\"", "orientation=\"landscape\"");
    assertThat(String.valueOf(parts.get("xl/workbook.xml"))).contains("_xlnm.Print_Titles");
    assertThat(String.valueOf(parts.get("xl/styles.xml"))).contains("quotePrefix=\"true\"");
    assertThat(String.valueOf(parts.get("xl/sharedStrings.xml")))
        .contains("=HYPERLINK(", dangerous.sheet().id().toString());
    assertThat(parts.keySet()).noneMatch(name -> name.contains("vba") || name.contains("external"));
  }
}
