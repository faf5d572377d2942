package dev.akashi.statement;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Period;
import dev.akashi.platform.Today;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.testing.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * Brings a service with its statement to any point of its life, through the services themselves.
 * Tests make one of their application context, so that they share the running application.
 */
public class StatementStage {

  public static final Period FIRST_PERIOD =
      new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31));

  private final Stage stage;
  private final CloudServices services;
  private final StatementDrafts drafts;
  private final Declarations declarations;
  private final StatementProfiles profiles;
  private final OwnStatements own;
  private final Baselines baselines;
  private final Today today;

  public StatementStage(ApplicationContext context) {
    this.stage = context.getBean(Stage.class);
    this.services = context.getBean(CloudServices.class);
    this.drafts = context.getBean(StatementDrafts.class);
    this.declarations = context.getBean(Declarations.class);
    this.profiles = context.getBean(StatementProfiles.class);
    this.own = context.getBean(OwnStatements.class);
    this.baselines = context.getBean(Baselines.class);
    this.today = context.getBean(Today.class);
  }

  LocalDate today() {
    return today.day();
  }

  public Actor representative() {
    return stage.person(Role.REPRESENTATIVE);
  }

  /** A service with an empty statement. */
  public StatementId draft(Actor provider) {
    ServiceId service =
        services.create(
            provider,
            new CloudServices.Description(
                "文書管理クラウド",
                Optional.of("Document Cloud"),
                Set.of(ServiceModel.SAAS),
                Optional.of(DeploymentModel.PUBLIC)));
    return drafts.create(provider, service);
  }

  /** A statement that may be declared. */
  public StatementId complete(Actor provider) {
    StatementId id = draft(provider);
    fill(provider, id);
    return id;
  }

  /** Answers all that is open, and states scope and period. */
  public void fill(Actor provider, StatementId id) {
    StatementSheet sheet = own.sheet(provider, id);
    drafts.setScope(provider, id, Draft.scope(), sheet.scopeRevision());
    if (sheet.head().auditPeriod().isEmpty()) {
      drafts.setAuditPeriod(provider, id, FIRST_PERIOD, sheet.head().revision());
    }
    stateNone(provider, id);
    drafts.answerAlike(provider, id, all(sheet), commonMeasure(), sheet.answersRevision());
  }

  /** States what an applicant has to state of the profile: that there is none of it. */
  public void stateNone(Actor provider, StatementId id) {
    ServiceProfile profile = own.sheet(provider, id).content().profile();
    Stream.of(FactKind.GENERATIVE_AI, FactKind.CERTIFICATION)
        .filter(kind -> !profile.states(kind))
        .forEach(kind -> profiles.add(provider, id, new ProfileFact.None(kind, "")));
  }

  /** A declared statement. */
  public StatementId declared(Actor representative) {
    StatementId id = complete(representative);
    declare(representative, id);
    return id;
  }

  /** Declares what the statement says now. */
  public void declare(Actor representative, StatementId id) {
    declarations.declare(representative, id, today(), declarations.seen(representative, id));
  }

  public static CommonAnswer commonMeasure() {
    return new CommonAnswer(
        Treatment.SELECTED, "手順書に従って実施し、記録を残す。", "基盤運用課", Frequency.MONTHLY, "");
  }

  List<RequirementId> all(StatementSheet sheet) {
    return baselines.version(sheet.content().baselineVersion()).requirements().stream()
        .map(Requirement::id)
        .toList();
  }
}
