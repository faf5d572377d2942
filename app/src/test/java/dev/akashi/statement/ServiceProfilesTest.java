package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.CertificationChain.CertificationStanding;
import dev.akashi.registry.CertificationScheme;
import dev.akashi.registry.StackLayer;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.TestDay;
import dev.akashi.trail.EventLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@AkashiTest
class ServiceProfilesTest {

  private static final ProfileFact.Plan PLAN = new ProfileFact.Plan("上位プラン", "監査ログ付き");
  private static final RequirementId CONTROL = RequirementId.of("9.4.2.2.B");

  @Autowired StatementProfiles profiles;
  @Autowired StatementDrafts drafts;
  @Autowired Declarations declarations;
  @Autowired OwnStatements own;
  @Autowired StatedChain chain;
  @Autowired EventLog log;
  @Autowired JdbcTemplate sql;

  private final StatementStage stage;

  ServiceProfilesTest(@Autowired ApplicationContext context) {
    this.stage = new StatementStage(context);
  }

  @BeforeEach
  void aDayAfterTheFirstPeriod() {
    TestDay.set(LocalDate.of(2025, 1, 15));
  }

  @Test
  @Clause({"FRM-14", "FRM-51"})
  void everyKindOfFactIsKeptAsItWasStated() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    List<ProfileFact> facts =
        facts(Set.of(ProfileFact.None.class, ProfileFact.Certification.class));

    facts.forEach(fact -> profiles.add(provider, id, fact));

    assertThat(profile(provider, id).facts()).containsExactlyElementsOf(facts);
    assertThat(events(id)).contains("statement.fact-added");
  }

  private static List<ProfileFact> facts(Set<Class<? extends ProfileFact>> without) {
    return AnyFact.ofEachKind(new Random(3)).stream()
        .filter(fact -> without.stream().noneMatch(type -> type.isInstance(fact)))
        .toList();
  }

  @Test
  void aFactThatSomebodyElseChangedIsNotOverwritten() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    UUID plan = profiles.add(provider, id, PLAN);
    int seen = own.sheet(provider, id).facts().getFirst().revision();

    profiles.change(provider, id, plan, new ProfileFact.Plan("上位プラン", "改"), seen);

    assertThatThrownBy(() -> profiles.change(provider, id, plan, PLAN, seen))
        .isInstanceOfSatisfying(Refusal.class, refusal -> says(refusal, "fact-changed-meanwhile"));
    assertThat(profile(provider, id).facts()).containsExactly(new ProfileFact.Plan("上位プラン", "改"));
    assertThat(events(id)).contains("statement.fact-changed");
  }

  @Test
  void anotherProviderFindsNothing() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);

    assertThatThrownBy(() -> profiles.add(stage.representative(), id, PLAN))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @ParameterizedTest
  @EnumSource(value = Visibility.class, names = "PUBLIC", mode = EnumSource.Mode.EXCLUDE)
  @Clause({"FRM-50", "FRM-51"})
  void whatTheProgrammePublishesCannotBeNarrowed(Visibility chosen) {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);

    for (StatementField field :
        profiles.visibility(own.sheet(provider, id).head()).alwaysPublic()) {
      assertThatThrownBy(() -> profiles.setVisibility(provider, id, field, chosen))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                says(refusal, "visibility-always-public");
                assertThat(refusal.reasons().getFirst().clauses().getFirst().value())
                    .isEqualTo(field.clause());
              });
    }
    assertThat(profile(provider, id).visibility()).isEmpty();
  }

  @Test
  void theAnnexIsNotPublishedAndTheAssessorSeesWhatItAssesses() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);

    refused(
        () -> profiles.setVisibility(provider, id, StatementField.SYSTEM_LAYERS, Visibility.PUBLIC),
        "visibility-never-public");
    refused(
        () -> profiles.setVisibility(provider, id, StatementField.SITES, Visibility.PROGRAMME),
        "visibility-always-assessed");
  }

  @Test
  void aChoiceIsKeptWhenItIsTheDefaultToo() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);

    profiles.setVisibility(provider, id, StatementField.CERTIFICATIONS, Visibility.PUBLIC);
    assertThat(profile(provider, id).visibility())
        .containsEntry(StatementField.CERTIFICATIONS, Visibility.PUBLIC);

    profiles.setVisibility(provider, id, StatementField.CERTIFICATIONS, Visibility.AGENCY_ON_GRANT);
    assertThat(profile(provider, id).visibility())
        .as("another default later does not change what was chosen")
        .isEqualTo(Map.of(StatementField.CERTIFICATIONS, Visibility.AGENCY_ON_GRANT));
    assertThat(events(id)).contains("statement.visibility-set");
  }

  @Test
  void aClaimIsLimitedToPlansThatThereAreAndKeepsThemThere() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    refused(() -> answer(provider, id, Set.of("上位プラン")), "plan-unknown");
    UUID plan = profiles.add(provider, id, PLAN);

    answer(provider, id, Set.of("上位プラン"));

    Answer stored = own.sheet(provider, id).content().answer(CONTROL);
    assertThat(stored.plans()).containsExactly("上位プラン");
    assertThat(stored.individualControls().getFirst().plans()).containsExactly("上位プラン");
    refused(() -> profiles.remove(provider, id, plan), "plan-in-use");
    refused(
        () -> profiles.change(provider, id, plan, new ProfileFact.Plan("別名", ""), 1),
        "plan-in-use");
    answer(provider, id, Set.of());
    profiles.remove(provider, id, plan);
    assertThat(profile(provider, id).plans()).isEmpty();
  }

  private void answer(Actor provider, StatementId id, Set<String> plans) {
    IndividualControl measure =
        new IndividualControl(
            "1",
            "多要素認証を用いる。",
            "運用課",
            IndividualControl.Frequency.AUTOMATED,
            Optional.empty(),
            Optional.empty(),
            plans);
    Answer answer =
        new Answer(
            CONTROL,
            Treatment.SELECTED,
            "",
            Optional.empty(),
            "",
            List.of(measure),
            Responsibility.PROVIDER,
            "",
            plans);
    drafts.answer(provider, id, answer, own.sheet(provider, id).revisionOf(CONTROL));
  }

  @Test
  void thatThereIsNoneAndFactsExcludeEachOther() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    profiles.add(provider, id, PLAN);

    refused(
        () -> profiles.add(provider, id, new ProfileFact.None(FactKind.PLAN, "")),
        "profile-not-none");
    refused(
        () -> profiles.add(provider, id, new ProfileFact.None(FactKind.OFFICER, "")),
        "profile-never-none");
    profiles.add(provider, id, new ProfileFact.None(FactKind.GENERATIVE_AI, ""));
    refused(
        () ->
            profiles.add(
                provider,
                id,
                new ProfileFact.GenerativeAi(
                    ProfileFact.GenerativeAi.AiOffer.LINKED, "要約", "他社", "送らない", false)),
        "profile-stated-none");
    assertThat(ProfileCompleteness.of(own.sheet(provider, id).content()))
        .doesNotContainKey(ProfileGroup.AI)
        .containsKey(ProfileGroup.CERTIFICATIONS);
  }

  @Test
  void whatCannotHoldIsRefusedAtItsValue() {
    Actor provider = stage.representative();
    StatementId id = certifiable(provider);

    refused(() -> profiles.add(provider, id, certification("未知の拠点", "")), "holder-unknown");
    refused(() -> profiles.add(provider, id, certification("", "abc")), "not-a-hash");
    refused(
        () ->
            profiles.add(provider, id, new ProfileFact.SamePopulation("一括", "同じ", Set.of(CONTROL))),
        "population-too-small");
    refused(
        () ->
            profiles.add(
                provider,
                id,
                new ProfileFact.SubsequentEvent(
                    Optional.of(StatementStage.FIRST_PERIOD.last()), "移転", "")),
        "event-in-period");
    assertThat(profile(provider, id).facts())
        .containsExactly(new ProfileFact.None(FactKind.GENERATIVE_AI, ""));
  }

  @Test
  @Clause("FRM-32")
  void aFactThatFitsNoMoreIsFoundBeforeTheDeclaration() {
    Actor provider = stage.representative();
    StatementId id = stage.draft(provider);
    profiles.add(
        provider,
        id,
        new ProfileFact.SubsequentEvent(Optional.of(StatementStage.FIRST_PERIOD.last()), "移転", ""));
    assertThat(codes(provider, id)).doesNotContain("statement.profile-event-in-period");

    drafts.setAuditPeriod(
        provider, id, StatementStage.FIRST_PERIOD, own.sheet(provider, id).head().revision());
    assertThat(codes(provider, id)).contains("statement.profile-event-in-period");
  }

  private List<String> codes(Actor provider, StatementId id) {
    return declarations.check(provider, id).errors().stream()
        .map(finding -> finding.reason().code())
        .toList();
  }

  /** A complete statement that does not say that there is no certification. */
  private StatementId certifiable(Actor provider) {
    StatementId id = stage.complete(provider);
    own.sheet(provider, id).facts().stream()
        .filter(named -> named.fact().equals(new ProfileFact.None(FactKind.CERTIFICATION, "")))
        .forEach(named -> profiles.remove(provider, id, named.id()));
    return id;
  }

  private static ProfileFact.Certification certification(String holder, String hash) {
    return new ProfileFact.Certification(
        CertificationScheme.ISO_IEC_27001,
        holder,
        "クラウドの開発と運用",
        true,
        true,
        "審査機関",
        "ISMS-AC",
        true,
        "IS 1",
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 3, 31)),
        "登録証.pdf",
        hash);
  }

  @Test
  @Clause("FRM-40")
  void whatHoldsACertificationIsNotTakenOutAndOneOfNobodyIsNotPublic() {
    Actor provider = stage.representative();
    StatementId id = certifiable(provider);
    profiles.putItem(provider, id, site("", "東京第1"), revision(provider, id));
    UUID use =
        drafts.addUsedService(
            provider, id, new UsedService("秘密の基盤", false, Optional.empty(), false));
    profiles.add(provider, id, certification("東京第1", ""));
    profiles.add(provider, id, certification("秘密の基盤", ""));

    refused(() -> drafts.removeUsedService(provider, id, use), "holds-certification");
    refused(
        () -> profiles.removeItem(provider, id, ScopeKind.SITE, "S1", revision(provider, id)),
        "holds-certification");

    StatementContent content = own.sheet(provider, id).content();
    ServiceProfile open =
        new ServiceProfile(
            content.profile().facts(),
            Map.of(
                StatementField.CERTIFICATIONS, Visibility.PUBLIC,
                StatementField.SITES, Visibility.PUBLIC,
                StatementField.USED_SERVICES, Visibility.ASSESSOR));
    VisibilityRules rules = new VisibilityRules(Map.of(), Set.of(), Set.of(), Set.of());
    PublicPart part =
        PublicPart.of(
            new StatementContent(
                content.baselineVersion(),
                content.auditPeriod(),
                content.scope(),
                List.of(),
                open,
                content.answers()),
            rules);
    assertThat(part.facts())
        .filteredOn(fact -> fact.kind().equals("CERTIFICATION"))
        .as("that of the site, and not that of what is no longer stated")
        .hasSize(1);
  }

  @Test
  @Clause("FRM-50")
  void sitesAreScopeItemsThatTheListOfNamesLeavesAlone() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    profiles.putItem(provider, id, site("", "東京第1"), revision(provider, id));
    ScopeItem region = new ScopeItem(ScopeKind.REGION, "", "米国東部", false, "使わない");
    profiles.putItem(provider, id, region, revision(provider, id));

    drafts.setScope(provider, id, Draft.scope(), revision(provider, id));

    StatementScope scope = own.sheet(provider, id).content().scope();
    assertThat(scope.functions()).isEqualTo(Draft.scope().functions());
    assertThat(scope.items())
        .contains(site("S1", "東京第1"), new ScopeItem(ScopeKind.REGION, "R2", "米国東部", false, "使わない"));
    refused(
        () -> profiles.putItem(provider, id, site("", "東京第1"), revision(provider, id)),
        "scope-item-twice");
    profiles.removeItem(provider, id, ScopeKind.SITE, "S1", revision(provider, id));
    assertThat(own.sheet(provider, id).content().scope().names(ScopeKind.SITE, true)).isEmpty();
    assertThat(events(id)).contains("statement.scope-item-put", "statement.scope-item-removed");
  }

  private static ScopeItem site(String code, String name) {
    return new ScopeItem(ScopeKind.SITE, code, name, true, "");
  }

  private int revision(Actor provider, StatementId id) {
    return own.sheet(provider, id).scopeRevision();
  }

  @Test
  @Clause({"FRM-40", "LGG-05"})
  void aRenamedSiteKeepsTheCertificationsItHolds() {
    Actor provider = stage.representative();
    StatementId id = certifiable(provider);
    profiles.putItem(provider, id, site("", "東京第1"), revision(provider, id));
    profiles.add(provider, id, certification("東京第1", ""));

    profiles.putItem(provider, id, site("S1", "東京データセンター"), revision(provider, id));

    assertThat(profile(provider, id).of(ProfileFact.Certification.class))
        .extracting(ProfileFact.Certification::holder)
        .containsExactly("東京データセンター");
    assertThat(events(id)).contains("statement.certification-holder-renamed");
    assertThat(declarations.check(provider, id).mayBeDeclared()).isTrue();
  }

  @Test
  @Clause({"FRM-40", "FRM-52", "FRM-53"})
  void aUsedServiceIsChangedWithoutTypingItAnewAndKeepsWhatItHolds() {
    Actor provider = stage.representative();
    StatementId id = certifiable(provider);
    UUID use =
        drafts.addUsedService(
            provider, id, new UsedService("基盤", true, Optional.empty(), false, "書面で確認"));
    drafts.addUsedService(provider, id, new UsedService("監視", true, Optional.empty(), false));
    profiles.add(provider, id, certification("基盤", ""));
    UsedService corrected =
        new UsedService(
            "基盤クラウド",
            true,
            Optional.empty(),
            true,
            "書面で確認",
            Optional.of(StackLayer.PHYSICAL),
            List.of(new UsedService.Share(Optional.empty(), "OSより上", "全て")));

    drafts.changeUsedService(provider, id, use, corrected, 0);

    StatementContent content = own.sheet(provider, id).content();
    assertThat(content.usedServices()).contains(corrected).hasSize(2);
    assertThat(content.profile().of(ProfileFact.Certification.class))
        .extracting(ProfileFact.Certification::holder)
        .containsExactly("基盤クラウド");
    assertThat(events(id)).contains("statement.used-service-changed");
    refused(
        () -> drafts.changeUsedService(provider, id, use, corrected, 0),
        "used-service-changed-meanwhile");
    UsedService taken = new UsedService("監視", true, Optional.empty(), false);
    refused(() -> drafts.changeUsedService(provider, id, use, taken, 1), "used-service-twice");
  }

  @Test
  @Clause({"FRM-40", "LGG-05"})
  void aCertificationOfNobodyStopsTheDeclaration() {
    Draft draft = Draft.complete();
    StatementContent content = draft.content();
    StatementContent orphaned =
        new StatementContent(
            content.baselineVersion(),
            content.auditPeriod(),
            content.scope(),
            content.usedServices(),
            new ServiceProfile(List.of(certification("東京第1", "")), Map.of()),
            content.answers());

    assertThat(StatementRules.checkForDeclaration(draft.facts(orphaned)))
        .filteredOn(finding -> finding.severity() == StatementFinding.Severity.ERROR)
        .extracting(finding -> finding.reason().code())
        .contains("statement.profile-holder-unknown");
  }

  @Test
  @Clause("LGG-05")
  void theChainOfAStatementReachesItsSites() {
    Actor provider = stage.representative();
    StatementId id = certifiable(provider);
    profiles.putItem(provider, id, site("", "東京第1"), revision(provider, id));
    profiles.add(provider, id, certification("東京第1", ""));

    var links = chain.of(own.sheet(provider, id), LocalDate.of(2025, 6, 1)).links();

    assertThat(links.getFirst().checks().getFirst().standing())
        .as("the provider stated what it holds, and this is of its site alone")
        .isEqualTo(CertificationStanding.MISSING);
    assertThat(links.getLast().name().ja()).isEqualTo("東京第1");
    assertThat(links.getLast().checks().getFirst().standing())
        .isEqualTo(CertificationStanding.HELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update statement.profile_fact set fact = '{}'",
        "delete from statement.profile_fact",
        "delete from statement.visibility",
        "update statement.scope_item set covered = not covered"
      })
  @Clause("FRM-32")
  void theDatabaseRefusesToChangeASealedProfile(String change) {
    Actor provider = stage.representative();
    StatementId id = sealed(provider);

    assertThatThrownBy(() -> sql.update(change + " where statement_id = ?", id.value()))
        .hasStackTraceContaining("statement is sealed");
    refused(() -> profiles.add(provider, id, new ProfileFact.Plan("別", "")), "statement");
  }

  private StatementId sealed(Actor provider) {
    StatementId id = stage.complete(provider);
    profiles.add(provider, id, PLAN);
    profiles.setVisibility(provider, id, StatementField.PLANS, Visibility.PUBLIC);
    stage.declare(provider, id);
    return id;
  }

  @Test
  void theProfileGoesOverToTheNextVersionAndTheSealHoldsIt() {
    Actor provider = stage.representative();
    StatementId id = sealed(provider);
    ServiceProfile before = profile(provider, id);

    StatementId next = declarations.withdraw(provider, id, "誤記のため");

    assertThat(profile(provider, next)).isEqualTo(before);
    assertThat(StatementSeal.of(own.sheet(provider, id)))
        .isEqualTo(own.sheet(provider, id).head().sealed().orElseThrow().hash());
  }

  @Test
  void eventsOfAPeriodStayBehindInTheNext() {
    ServiceProfile profile =
        new ServiceProfile(
            List.of(
                PLAN,
                new ProfileFact.SubsequentEvent(Optional.empty(), "移転", ""),
                new ProfileFact.None(FactKind.SUBSEQUENT_EVENT, "")),
            Map.of());

    assertThat(profile.ofNextPeriod().facts()).containsExactly(PLAN);
  }

  private ServiceProfile profile(Actor provider, StatementId id) {
    return own.sheet(provider, id).content().profile();
  }

  private List<String> events(StatementId id) {
    return log
        .newest(EventLog.Filter.about(OwnStatements.subject(id)), Optional.empty(), 50)
        .items()
        .stream()
        .map(event -> event.action())
        .toList();
  }

  private static void refused(ThrowingCallable work, String code) {
    assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> says(refusal, code));
  }

  private static void says(Refusal refusal, String code) {
    assertThat(refusal.reasons().getFirst().code()).contains(code);
  }
}
