package dev.akashi.difference;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationReview;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Statements;
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

  Differences(
      OwnStatements own,
      CloudServices services,
      Statements statements,
      Engagements engagements,
      ApplicationReview review,
      Baselines baselines) {
    this.own = own;
    this.services = services;
    this.statements = statements;
    this.engagements = engagements;
    this.review = review;
    this.baselines = baselines;
  }

  /** A version of a statement by its number. */
  public record Version(StatementId id, int number, String baseline) {}

  /**
   * Two versions and what differs.
   *
   * @param former the version compared with; empty when there is none
   * @param others the versions that the provider may choose; none for others
   */
  public record Compared(
      String serviceName,
      Version version,
      Optional<Version> former,
      List<Version> others,
      Optional<StatementDifference> difference) {}

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
        sheet.head().service().name(),
        version(sheet.head()),
        chosen.map(Differences::version),
        others.stream().map(Differences::version).toList(),
        chosen.map(other -> between(own.sheet(actor, other.id()).content(), sheet.content())));
  }

  /** For the assessor that took the statement up. */
  public Compared ofEngagement(Actor actor, EngagementId id) {
    Engagement engagement = engagements.get(actor, id);
    return withFormer(statements.declared(engagement.statement()));
  }

  /** For the support body that reviews an application with the statement. */
  public Compared ofApplication(Actor actor, ApplicationId id) {
    return withFormer(review.view(actor, id).dossier().statement());
  }

  private Compared withFormer(DeclaredStatement statement) {
    Optional<DeclaredStatement> former = statements.previous(statement.id());
    return new Compared(
        statement.serviceName(),
        version(statement),
        former.map(Differences::version),
        List.of(),
        former.map(before -> between(before.content(), statement.content())));
  }

  private StatementDifference between(StatementContent before, StatementContent after) {
    return StatementDifference.between(
        baselines.version(before.baselineVersion()),
        before,
        baselines.version(after.baselineVersion()),
        after);
  }

  private static Version version(StatementHead head) {
    return new Version(head.id(), head.version(), head.baselineVersion());
  }

  private static Version version(DeclaredStatement statement) {
    return new Version(statement.id(), statement.version(), statement.content().baselineVersion());
  }
}
