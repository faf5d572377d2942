package dev.akashi.difference;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationReview;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Statements;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.VisibilityRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What differs between a statement and another version of it. The provider chooses the other one;
 * assessors and reviewers see the one declared before.
 */
@Service
@Transactional(readOnly = true)
public class Differences {

  private final OwnStatements own;
  private final CloudServices services;
  private final Statements statements;
  private final Engagements engagements;
  private final ApplicationReview review;
  private final Baselines baselines;
  private final ProgrammeParameters parameters;

  Differences(
      OwnStatements own,
      CloudServices services,
      Statements statements,
      Engagements engagements,
      ApplicationReview review,
      Baselines baselines,
      ProgrammeParameters parameters) {
    this.own = own;
    this.services = services;
    this.statements = statements;
    this.engagements = engagements;
    this.review = review;
    this.baselines = baselines;
    this.parameters = parameters;
  }

  /** A version of a statement by its number. */
  public record Version(StatementId id, int number, String baseline) {}

  /**
   * Two versions and what differs.
   *
   * @param former the version compared with; empty when there is none
   * @param others the versions that the provider may choose; none for others
   * @param withheld the fields that are not for this reader in one of them, and are not compared
   */
  public record Compared(
      LocalizedText serviceName,
      Version version,
      Optional<Version> former,
      List<Version> others,
      Optional<StatementDifference> difference,
      List<StatementField> withheld) {}

  /**
   * For the provider.
   *
   * @param with the version to compare with; the next earlier one when it is empty
   */
  public Compared ofOwn(Actor actor, StatementId id, Optional<StatementId> with) {
    StatementSheet sheet = own.sheet(actor, id);
    List<StatementHead> others =
        services.statements(actor, sheet.head().service().id()).stream()
            .filter(other -> !other.id().equals(id))
            .toList();
    Optional<StatementHead> chosen =
        with.map(wanted ->
                others.stream()
                    .filter(other -> other.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound(Reason.of("difference.other-service"))))
            .or(() ->
                others.stream()
                    .filter(other -> other.version() < sheet.head().version())
                    .findFirst());
    return new Compared(
        sheet.head().called(),
        version(sheet.head()),
        chosen.map(Differences::version),
        others.stream().map(Differences::version).toList(),
        chosen.map(
            other -> StatementDifference.between(side(own.sheet(actor, other.id())), side(sheet))),
        List.of());
  }

  /** For the assessor that took the statement up, unless its engagement was broken off. */
  public Compared ofEngagement(Actor actor, EngagementId id) {
    Engagement engagement = engagements.notBrokenOff(actor, id);
    return withFormer(statements.declared(engagement.statement()), Visibility.ASSESSOR);
  }

  /** For the support body that reviews an application with the statement. */
  public Compared ofApplication(Actor actor, ApplicationId id) {
    return withFormer(review.view(actor, id).dossier().statement(), Visibility.PROGRAMME);
  }

  private Compared withFormer(DeclaredStatement statement, Visibility reader) {
    Optional<DeclaredStatement> former = statements.previous(statement.id());
    ProfileReading later = reading(statement, reader);
    Optional<ProfileReading> earlier = former.map(before -> reading(before, reader));
    List<StatementField> withheld =
        Arrays.stream(StatementField.values())
            .filter(field -> !later.sees(field) || !earlier.map(e -> e.sees(field)).orElse(true))
            .toList();
    return new Compared(
        statement.called(),
        version(statement),
        former.map(Differences::version),
        List.of(),
        earlier.map(
            before -> StatementDifference.between(side(before, withheld), side(later, withheld))),
        withheld);
  }

  private ProfileReading reading(DeclaredStatement statement, Visibility reader) {
    return new ProfileReading(
        statement, VisibilityRules.on(statement.sealedOn(), parameters), reader);
  }

  /** What the reader sees in both versions: a field that is kept from it in one is not compared. */
  private StatementDifference.Side side(ProfileReading reading, List<StatementField> withheld) {
    ProfileReading.Head statement = reading.statement();
    return new StatementDifference.Side(
        baselines.version(statement.baselineVersion()),
        statement.serviceName(),
        statement.serviceNameEn(),
        reading.content(field -> !withheld.contains(field)));
  }

  private StatementDifference.Side side(StatementSheet sheet) {
    CloudService service = sheet.head().service();
    Optional<StatementHead.Sealed> sealed = sheet.head().sealed();
    return new StatementDifference.Side(
        baselines.version(sheet.content().baselineVersion()),
        sealed.map(StatementHead.Sealed::serviceName).orElse(service.name()),
        sealed.map(StatementHead.Sealed::serviceNameEn).orElse(service.nameEn()),
        sheet.content());
  }

  private static Version version(StatementHead head) {
    return new Version(head.id(), head.version(), head.baselineVersion());
  }

  private static Version version(DeclaredStatement statement) {
    return new Version(statement.id(), statement.version(), statement.content().baselineVersion());
  }
}
