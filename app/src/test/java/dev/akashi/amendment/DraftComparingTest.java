package dev.akashi.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.comment.Consultation;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A draft beside the version it is based on: one renumbered, one reworded, one added. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class DraftComparingTest {

  private static final String BASE = "2022-04-01";
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired Amendments amendments;
  @Autowired DraftComparing comparing;
  @Autowired LineageRecords lineage;

  private Actor officer;
  private String version;
  private DraftId draft;
  private String renumbered;
  private String reworded;
  private String moved;
  private String added;
  private LocalDate decided = DAY;

  @BeforeEach
  void aDraft() {
    TestDay.set(DAY);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    version = "2991-" + UUID.randomUUID().toString().substring(0, 8);
    draft =
        workshop.begin(officer, version, Optional.of(BASE), new DraftText("試験の案", "Test draft"));
    List<Piece> controls =
        workshop.sheet(officer, draft).requirements().stream()
            .filter(piece -> Code.of(piece.content().name()).depth() == 4)
            .filter(piece -> piece.content().name().startsWith("9.2."))
            .toList();
    Piece first = controls.get(0);
    Piece second = controls.get(1);
    renumbered = first.content().name();
    reworded = second.content().name();
    moved = Code.of("9.2.3.98").marked(Code.of(renumbered).mark()).value();
    added = "9.2.3.99";
    editor.move(officer, draft, first.id(), Code.of(moved), first.revision());
    RequirementContent said = second.requirement().orElseThrow();
    editor.changeRequirement(
        officer,
        draft,
        second.id(),
        Code.of(reworded).mark(),
        new RequirementContent(
            "",
            said.title(),
            new DraftText("全く別の事柄を3日以内に定める。", "Something else within 3 days."),
            said.actor(),
            said.details()),
        second.revision());
    editor.add(officer, draft, Code.of(added), new DraftText("画面の施錠", "Screens"));
  }

  @AfterEach
  void today() {
    TestDay.set(DAY);
  }

  private Comparison compared() {
    return comparing.compare(Optional.of(officer), BASE, draft.name());
  }

  @Test
  @Clause("FRM-56")
  void aDraftShowsExactlyWhatWasEdited() {
    assertThat(compared().changes())
        .extracting(Change::key, Change::kind, Change::pairing)
        .containsExactlyInAnyOrder(
            tuple(renumbered + ">" + moved, ChangeKind.RENUMBERED, Pairing.LINEAGE),
            tuple(reworded + ">" + reworded, ChangeKind.SUBSTANTIVE, Pairing.SAME_ID),
            tuple(">" + added, ChangeKind.ADDED, Pairing.NONE));
  }

  @Test
  void whatWasMovedBackIsNotRenumbered() {
    Piece piece = piece(moved);
    editor.move(officer, draft, piece.id(), Code.of(renumbered), piece.revision());

    assertThat(compared().changes())
        .extracting(Change::kind)
        .containsExactlyInAnyOrder(ChangeKind.SUBSTANTIVE, ChangeKind.ADDED);
  }

  @Test
  void theLineageOfADraftStaysWithThePromulgatedVersion() {
    completeTexts();
    List<Change> drafted = compared().changes();
    openComment();
    decide();
    promulgate();

    assertThat(lineage.links(BASE, version))
        .singleElement()
        .satisfies(link -> {
          assertThat(link.from().value()).isEqualTo(renumbered);
          assertThat(link.to().value()).isEqualTo(moved);
          assertThat(link.same()).isTrue();
          assertThat(link.reason())
              .isEqualTo(
                  new LocalizedText("案の編集で番号が変わったもの", "Renumbered while the draft was edited"));
        });
    Visitor office = stage.signedIn(officer);
    String ruling =
        "/programme/amendment?old=%s&new=%s&change=%s%%3E%s"
            .formatted(BASE, version, renumbered, moved);
    assertThat(office.get(ruling).body()).contains("案の編集で番号が変わったもの");
    assertThat(office.get(ruling + "&lang=en").body())
        .contains("Renumbered while the draft was edited")
        .doesNotContain("案の編集で番号が変わったもの");
    assertThat(amendments.compare(BASE, version).changes())
        .extracting(Change::key, Change::kind, Change::pairing)
        .isEqualTo(
            drafted.stream().map(each -> tuple(each.key(), each.kind(), each.pairing())).toList());
  }

  private String address() {
    return "/baseline/compare?new=draft:" + draft + "&old=" + BASE;
  }

  private void assertThePublicReadsNothing() {
    String unknown = address().replace(draft.toString(), UUID.randomUUID().toString());
    String api = "/api/v1/baselines/draft:" + draft + "/changes?from=" + BASE;
    for (Visitor other :
        List.of(stage.visitor(), stage.signedIn(stage.person(Role.REPRESENTATIVE)))) {
      Visitor.Answer answer = other.get(address());
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).doesNotContain(added, version, "試験の案");
      assertThat(answer.body().replace(draft.toString(), "id"))
          .hasSameSizeAs(other.get(unknown).body().replaceAll("draft:[0-9a-f-]{36}", "draft:id"));
      assertThat(other.get("/baseline/compare?new=draft:" + draft).status()).isEqualTo(404);
      assertThat(other.get(address().replace("compare?", "compare.docx?")).status()).isEqualTo(404);
      assertThat(other.get(address().replace("compare?", "compare.csv?")).status()).isEqualTo(404);
      assertThat(other.get(api).status()).isEqualTo(404);
    }
  }

  private void assertEverybodyReads() {
    String api = "/api/v1/baselines/draft:" + draft + "/changes?from=" + BASE;
    for (Visitor other :
        List.of(stage.visitor(), stage.signedIn(stage.person(Role.REPRESENTATIVE)))) {
      Visitor.Answer page = other.get(address());
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains(moved, "画面の施錠", "<option value=\"" + BASE + "\" selected")
          .doesNotContain("/programme/");
      assertThat(other.get(address() + "&whole=true&lang=en").body()).contains(moved);
      assertThat(other.get(address().replace("compare?", "compare.docx?")).status()).isEqualTo(200);
      assertThat(other.get(address().replace("compare?", "compare.csv?")).body()).contains(moved);
      assertThat(other.get(api).json().get("total").intValue()).isEqualTo(3);
    }
  }

  @Test
  @Clause({"FRM-25", "AMD-01"})
  void everybodyComparesADraftThatIsBeforeThePublicAndNoOther() {
    assertThePublicReadsNothing();

    completeTexts();
    openComment();
    assertEverybodyReads();
    String link = address().replace("&", "&amp;");
    assertThat(stage.visitor().get("/baseline-drafts/" + draft).body()).contains(link);
    assertThat(stage.visitor().get("/baseline/compare?new=draft:" + draft).body())
        .contains("（案）", "<option value=\"draft:" + draft + "\" selected")
        .contains("href=\"/baseline-drafts/" + draft + "\"");

    workshop.step(officer, draft, DraftAction.REVISE, revision());
    assertThePublicReadsNothing();

    openComment();
    decide();
    assertEverybodyReads();

    workshop.step(officer, draft, DraftAction.REOPEN, revision());
    assertThePublicReadsNothing();
    workshop.step(officer, draft, DraftAction.DISCARD, revision());
    assertThePublicReadsNothing();
  }

  @Test
  void oncePromulgatedADraftIsComparedAsTheVersionItBecame() {
    completeTexts();
    openComment();
    decide();
    promulgate();

    assertEverybodyReads();
    assertThat(stage.visitor().get(address()).body()).doesNotContain("（案）");
    assertThat(stage.visitor().get("/baseline-drafts/" + draft).body())
        .contains("/baseline/compare?new=" + version + "&amp;old=" + BASE);
  }

  @Test
  void onPaperAndAsAFileADraftSaysThatItIsOne() {
    Visitor office = stage.signedIn(officer);
    String word = address().replace("compare?", "compare.docx?");

    assertThat(fileName(office.get(word))).endsWith("-draft.docx\"");
    assertThat(office.get(address()).body())
        .contains("<span class=\"print-only\">版 " + version + " の案（2025年");

    completeTexts();
    openComment();
    decide();
    promulgate();

    assertThat(fileName(office.get(word))).endsWith(version + ".docx\"");
    assertThat(office.get(address()).body()).doesNotContain("print-only\">版");
  }

  private static String fileName(Visitor.Answer answer) {
    return answer.response().headers().firstValue("Content-Disposition").orElseThrow();
  }

  @Test
  void whereARequirementIsCountedUnderTwoKindsThePageSaysSo() {
    Visitor office = stage.signedIn(officer);
    assertThat(office.get(address()).body()).doesNotContain("変更は全部で");

    Piece piece = piece(reworded);
    editor.move(
        officer,
        draft,
        piece.id(),
        Code.of("9.2.3.97").marked(piece.content().code().orElseThrow().mark()),
        piece.revision());

    assertThat(office.get(address()).body()).contains("変更は全部で3件です");
  }

  @Test
  void theOtherDraftsOfTheOfficeAreNotOfferedToThePublic() {
    DraftId other =
        workshop.begin(officer, version + "-b", Optional.of(BASE), new DraftText("別の案", ""));
    completeTexts();
    openComment();

    assertThat(stage.signedIn(officer).get(address()).body()).contains("draft:" + other);
    assertThat(stage.visitor().get(address()).body())
        .contains("draft:" + draft)
        .doesNotContain(other.toString());
  }

  @Test
  void aDraftIsThereForTheOfficeOnly() {
    String address = "/baseline/compare?new=draft:" + draft + "&old=" + BASE;
    Visitor office = stage.signedIn(officer);

    assertThat(office.get(address).body())
        .contains(moved, "画面の施錠", "（案）", "/programme/impact?new=draft:" + draft)
        .doesNotContain("/programme/amendment?");
    assertThat(office.get(address.replace("compare?", "compare.docx?")).status()).isEqualTo(200);
    assertThat(office.get(address.replace("compare?", "compare.csv?")).body()).contains(moved);
    for (Visitor other :
        List.of(stage.visitor(), stage.signedIn(stage.person(Role.REPRESENTATIVE)))) {
      assertThat(other.get(address).status()).isEqualTo(404);
      assertThat(other.get("/baseline/compare?old=" + BASE + "&new=" + BASE).body())
          .doesNotContain("draft:");
    }
    assertThat(office.get("/baseline/compare?new=draft:none&old=" + BASE).status()).isEqualTo(404);
  }

  @Test
  void aDraftWhoseNumbersAreNotInOrderIsRefusedWithTheReasons() {
    editor.add(officer, draft, Code.of("9.99.1.1"), new DraftText("見出しのない要件", ""));

    assertThatThrownBy(this::compared)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsExactlyInAnyOrder(
                        "workshop.check.no-heading", "workshop.check.no-objective"));
  }

  private void completeTexts() {
    Piece piece = piece(added);
    editor.changeRequirement(
        officer,
        draft,
        piece.id(),
        "",
        new RequirementContent(
            "",
            new DraftText("画面の施錠", "Screens"),
            new DraftText("離席するときは画面を施錠する。", "Lock the screen."),
            ActingParty.BOTH,
            piece.requirement().orElseThrow().details()),
        piece.revision());
  }

  private void openComment() {
    decided = Consultation.hold(context, officer, draft);
  }

  private void decide() {
    workshop.decide(officer, draft, new Decided(decided, "決定第1号"), revision());
  }

  private void promulgate() {
    LocalDate from = LocalDate.of(2991, 4, 1);
    workshop.promulgate(
        officer,
        draft,
        new Promulgated(
            from,
            List.of(new Applicability(FilingKind.FIRST, ApplicableBy.APPLICATION_DATE, from))),
        revision());
  }

  private Piece piece(String name) {
    return workshop.sheet(officer, draft).requirements().stream()
        .filter(piece -> piece.content().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private int revision() {
    return workshop.draft(officer, draft).revision();
  }
}
