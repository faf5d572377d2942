package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.Enactment.Applicability;
import dev.akashi.baseline.Enactment.ApplicableBy;
import dev.akashi.baseline.Enactment.FilingKind;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.Requirement;
import dev.akashi.comment.Consultation;
import dev.akashi.crosswalk.Carrying.Report;
import dev.akashi.crosswalk.SourceIntake.Description;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.AtOnce;
import dev.akashi.testing.AtOnce.Outcome;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.TestDay;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.Subject;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The mappings of the shipped version go over to versions that are made from it. */
@AkashiTest
@DirtiesContext
@TestPropertySource(properties = CarryingTest.OWN)
public class CarryingTest {

  /** The property of the tests that share this database. */
  public static final String OWN = "akashi.test.own=mappings-carried";

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final CatalogueKey BASE = CatalogueKey.ofBaseline("2022-04-01");

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired Workshop workshop;
  @Autowired DraftEditor editor;
  @Autowired Carrying carrying;
  @Autowired AnotherLooks looks;
  @Autowired Mappings mappings;
  @Autowired SourceIntake intake;
  @Autowired Inbox inbox;
  @Autowired EventLog log;
  @Autowired DSLContext sql;

  private Actor officer;
  private CatalogueKey source;

  @BeforeEach
  void aSource() {
    TestDay.set(DAY);
    officer = stage.person(Role.PROGRAMME_OFFICER);
    source = source(intake, officer);
  }

  @AfterEach
  void today() {
    TestDay.set(DAY);
  }

  /** A source of our own. */
  public static CatalogueKey source(SourceIntake intake, Actor officer) {
    return intake.add(
        officer,
        CatalogueFile.read(SmallCatalog.json(), "small.json", SourceLanguage.EN),
        new Description(
            "Carried " + NUMBER.incrementAndGet(),
            EitherText.NONE,
            SourceLanguage.EN,
            "our own",
            /* open= */ true));
  }

  /** Each version comes before those of other tests, so that none stands on the way to it. */
  static LocalDate nextDay() {
    return LocalDate.of(2990, 1, 1).minusYears(NUMBER.incrementAndGet());
  }

  /** Another version, in which one requirement has other words and one is gone. */
  public static CatalogueKey version(ApplicationContext context, String reworded, String gone) {
    return version(
        context,
        all -> {
          all.removeIf(r -> r.id().value().equals(gone));
          all.replaceAll(r -> r.id().value().equals(reworded) ? reworded(r) : r);
          return all;
        });
  }

  /** Another version, whose requirements are those of the shipped one as the function changes. */
  public static CatalogueKey version(
      ApplicationContext context, UnaryOperator<List<Requirement>> change) {
    String version = nextDay().toString();
    LaterVersion.promulgate(context, version, change);
    return CatalogueKey.ofBaseline(version);
  }

  private static Requirement reworded(Requirement r) {
    return new Requirement(
        r.id(),
        r.kind(),
        r.group(),
        r.objective(),
        r.mandatory(),
        r.title(),
        new LocalizedText("全く別の事柄を3日以内に定める。", "Something else within 3 days."),
        r.actor(),
        r.details());
  }

  private MappingId map(CatalogueKey version, String requirement, String control) {
    return mappings.add(
        officer,
        new ControlRef(version, requirement),
        new ControlRef(source, control),
        Relation.SUBSET,
        "理由 " + requirement);
  }

  private List<Mapping> ofSource(CatalogueKey version) {
    return mappings.between(Optional.of(officer), version, source);
  }

  private Mapping mapped(CatalogueKey version, String requirement) {
    return ofSource(version).stream()
        .filter(mapping -> mapping.from().control().equals(requirement))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("FRM-20")
  void aPromulgatedVersionBeginsWithTheMappingsOfTheOneItWasMadeFrom() {
    DraftId draft =
        workshop.begin(
            officer,
            nextDay().toString(),
            Optional.of("2022-04-01"),
            new DraftText("試験の案", "Test draft"));
    List<Piece> controls =
        workshop.sheet(officer, draft).requirements().stream()
            .filter(piece -> piece.content().name().matches("9\\.2\\.\\d+\\.\\d+.*"))
            .toList();
    Piece moved = controls.get(0);
    Piece reworded = controls.get(1);
    Piece gone = controls.get(2);
    String stays = controls.get(3).content().name();
    String was = moved.content().name();
    map(BASE, was, "hb-2");
    map(BASE, reworded.content().name(), "hb-2");
    map(BASE, gone.content().name(), "hb-2");
    map(BASE, stays, "hb-2.1");
    List<Mapping> before = ofSource(BASE);

    String is = Code.of("9.2.3.98").marked(Code.of(was).mark()).value();
    editor.move(officer, draft, moved.id(), Code.of(is), moved.revision());
    reword(draft, reworded);
    editor.remove(officer, draft, gone.id(), /* whole= */ false, gone.revision());
    CatalogueKey version = promulgated(draft);

    assertThat(ofSource(version)).hasSize(3);
    Mapping kept = mapped(version, stays);
    assertThat(kept.anotherLook()).isEmpty();
    assertThat(kept.rationale()).isEqualTo("理由 " + stays);
    assertThat(kept.authorName()).isEqualTo(officer.name());
    assertThat(kept.carried())
        .contains(new Carried(List.of(new ControlRef(BASE, stays)), Optional.empty()));
    assertThat(mapped(version, is).anotherLook()).as("renumbered").isEmpty();
    assertThat(mapped(version, reworded.content().name()).anotherLook())
        .contains(AnotherLook.SUBSTANTIVE);
    assertThat(ofSource(BASE)).isEqualTo(before);
    assertThat(mappings.between(Optional.empty(), version, CatalogueKey.of("iso-27002-2013")))
        .hasSameSizeAs(mappings.between(Optional.empty(), BASE, CatalogueKey.of("iso-27002-2013")))
        .allMatch(Mapping::asShipped);
    assertThat(inbox.newest(officer, 5))
        .filteredOn(notice -> notice.code().equals("crosswalk.carried"))
        .first()
        .satisfies(notice -> {
          assertThat(notice.link()).isEqualTo("/programme/catalogues/" + version + "/another-look");
          assertThat(notice.args().subList(2, 4)).containsExactly("1", "1");
        });
    String day = version.version().orElseThrow();
    assertThat(stage.signedIn(officer).get("/notices").body())
        .as("a version that is named as a day is no day")
        .contains("管理基準 " + day + " に対応");
  }

  private void reword(DraftId draft, Piece piece) {
    RequirementContent said = piece.requirement().orElseThrow();
    editor.changeRequirement(
        officer,
        draft,
        piece.id(),
        Code.of(piece.content().name()).mark(),
        new RequirementContent(
            "",
            said.title(),
            new DraftText("全く別の事柄を3日以内に定める。", "Something else within 3 days."),
            said.actor(),
            said.details()),
        piece.revision());
  }

  private CatalogueKey promulgated(DraftId draft) {
    LocalDate decided = Consultation.hold(context, officer, draft);
    workshop.decide(officer, draft, new Decided(decided, "決定第1号"), revision(draft));
    LocalDate from = nextDay();
    workshop.promulgate(
        officer,
        draft,
        new Promulgated(
            from,
            List.of(new Applicability(FilingKind.FIRST, ApplicableBy.APPLICATION_DATE, from))),
        revision(draft));
    return CatalogueKey.ofBaseline(workshop.draft(officer, draft).version());
  }

  private int revision(DraftId draft) {
    return workshop.draft(officer, draft).revision();
  }

  @Test
  @Clause("FRM-20")
  void theOfficeTakesOverWhatIsNotThereYetAndASecondTimeNothing() {
    map(BASE, "9.2.1", "hb-2");
    map(BASE, "9.2.2", "hb-2");
    CatalogueKey version = version(context, "9.2.1", "9.2.6");

    Report preview = carrying.preview(officer, BASE, version);
    assertThat(ofSource(version)).as("a preview changes nothing").isEmpty();
    Report report = carrying.carry(officer, BASE, version, Set.of());
    assertThat(report).isEqualTo(preview);
    assertThat(report.gone()).containsExactly("9.2.6");
    assertThat(report.anotherLook()).containsOnlyKeys(AnotherLook.SUBSTANTIVE);
    assertThat(mapped(version, "9.2.1").anotherLook()).contains(AnotherLook.SUBSTANTIVE);

    assertThat(newest(new Subject("baseline", version.version().orElseThrow())))
        .satisfies(event -> {
          assertThat(event.action()).isEqualTo("crosswalk.mappings-carried");
          assertThat(event.actor()).isEqualTo(officer.name());
          assertThat(event.detail())
              .containsEntry("from", "2022-04-01")
              .containsEntry("asTheyAre", report.asTheyAre())
              .containsEntry("anotherLook", report.toLookAt())
              .containsEntry("there", 0)
              .containsEntry("left", report.left())
              .containsEntry("gone", "9.2.6");
        });

    Report again = carrying.carry(officer, BASE, version, Set.of());
    assertThat(again.carried()).isZero();
    assertThat(again.there()).isEqualTo(report.carried());

    map(BASE, "9.2.3", "hb-2.1");
    assertThat(carrying.carry(officer, BASE, version, Set.of()).carried()).isEqualTo(1);
    assertThat(mapped(version, "9.2.3").anotherLook()).isEmpty();
  }

  @Test
  void twoAtOnceTakeOverEachPairOnce() {
    map(BASE, "9.2.1", "hb-2");
    CatalogueKey version = version(context, "9.2.1", "9.2.6");
    int expected = carrying.preview(officer, BASE, version).carried();

    List<Outcome<Report>> outcomes =
        AtOnce.twice(() -> carrying.carry(officer, BASE, version, Set.of()));

    assertThat(outcomes).allMatch(outcome -> outcome.result().isPresent());
    assertThat(outcomes.stream().mapToInt(each -> each.result().orElseThrow().carried()).sum())
        .isEqualTo(expected);
    assertThat(ofSource(version)).hasSize(1);
  }

  @Test
  void howManyMappingsThereAreCostsNoQuestions() {
    CatalogueKey few = version(context, "9.2.1", "9.2.6");
    int asked = StatementCount.of(sql, () -> carrying.carry(officer, BASE, few, Set.of()));
    assertThat(carrying.preview(officer, BASE, few).there()).isGreaterThan(200);
    assertThat(asked).isLessThan(20);
  }

  @Test
  void whoeverConfirmsOrChangesAMappingHasLookedAtIt() {
    map(BASE, "9.2.1", "hb-2");
    map(BASE, "9.2.1", "hb-2.1");
    CatalogueKey version = version(context, "9.2.1", "9.2.6");
    carrying.carry(officer, BASE, version, Set.of());
    int waiting = looks.count(officer, version);
    assertThat(looks.waiting(officer, version, 0, 100)).hasSize(waiting);
    List<Mapping> mine = ofSource(version);

    Actor colleague = stage.person(Role.PROGRAMME_OFFICER);
    looks.confirm(colleague, mine.get(0).id(), 0);
    Mapping confirmed = mappings.find(officer, mine.get(0).id());
    assertThat(newest(new Subject("control-mapping", confirmed.id().toString())))
        .satisfies(event -> {
          assertThat(event.action()).isEqualTo("crosswalk.mapping-confirmed");
          assertThat(event.actor()).isEqualTo(colleague.name());
          assertThat(event.detail())
              .containsEntry("control", version + " 9.2.1")
              .containsEntry("counterpart", source + " " + confirmed.to().control())
              .containsEntry("look", "AnotherLook.SUBSTANTIVE");
        });
    assertThat(confirmed.anotherLook()).isEmpty();
    assertThat(confirmed.authorName()).isEqualTo(officer.name());
    assertThat(confirmed.carried().orElseThrow().controls())
        .extracting(ControlRef::catalogue)
        .containsExactly(BASE);
    Mapping changed = mine.get(1);
    mappings.change(colleague, changed.id(), changed.from(), Relation.EQUAL, "見た", 0);
    assertThat(looks.count(officer, version)).isEqualTo(waiting - 2);

    Mapping shipped =
        looks.waiting(officer, version, 0, 100).stream()
            .map(AnotherLooks.Waiting::mapping)
            .filter(Mapping::asShipped)
            .findFirst()
            .orElseThrow();
    assertThat(AtOnce.twice(() -> confirm(shipped)))
        .filteredOn(outcome -> outcome.result().isPresent())
        .hasSize(1);
    assertThat(mappings.find(officer, shipped.id()).authorName())
        .as("the office answers for it from now on")
        .isEqualTo(officer.name());
    assertThatThrownBy(() -> confirm(confirmed))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
  }

  private Event newest(Subject subject) {
    return log.newest(EventLog.Filter.about(subject), Optional.empty(), 1).items().getFirst();
  }

  private boolean confirm(Mapping mapping) {
    looks.confirm(officer, mapping.id(), mapping.revision());
    return true;
  }
}
