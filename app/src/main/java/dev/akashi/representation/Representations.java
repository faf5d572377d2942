package dev.akashi.representation;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.ProviderEngagements;
import dev.akashi.assessment.WrittenRepresentations;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.representation.AssertionSet.Assertion;
import dev.akashi.representation.Representation.About;
import dev.akashi.representation.Representation.Said;
import dev.akashi.representation.Representation.Signature;
import dev.akashi.representation.Representation.Withdrawal;
import dev.akashi.representation.RepresentationRule.Answer;
import dev.akashi.representation.db.RepresentationRows;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Written Representations are signed by the representative of the provider, and read by those who
 * may read the report.
 */
@Service
@Transactional
public class Representations implements WrittenRepresentations {

  private final RepresentationRows rows;
  private final ProviderEngagements engagements;
  private final Statements statements;
  private final Notices notices;
  private final Trail trail;
  private final Today today;
  private final List<AssertionSet> sets = AssertionFile.bundled();

  Representations(
      RepresentationRows rows,
      ProviderEngagements engagements,
      Statements statements,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.engagements = engagements;
    this.statements = statements;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /**
   * What a representative signs.
   *
   * @param statementSeal the seal of the statement the representative looked at
   * @param post the post of the representative
   * @param answers by the number of the assertion, from 1
   * @param whyAnother why it takes the place of the one that stands; empty when there is none
   */
  public record Signing(
      String statementSeal, String post, Map<Integer, Answer> answers, String whyAnother) {

    public Signing {
      answers = Map.copyOf(answers);
    }
  }

  /**
   * The representations of an engagement.
   *
   * @param all newest first
   * @param assertions what is confirmed now
   * @param against what stands against signing today
   * @param maySign whether the reader is the representative of the provider
   */
  public record Desk(
      Engagement engagement,
      DeclaredStatement statement,
      List<Representation> all,
      AssertionSet assertions,
      List<Reason> against,
      boolean maySign) {

    public Desk {
      all = List.copyOf(all);
      against = List.copyOf(against);
    }

    /** The one that holds. */
    public Optional<Representation> standing() {
      return all.stream().filter(Representation::stands).findFirst();
    }

    /** The one of that number, whether it still holds or not. */
    public Optional<Representation> numbered(int number) {
      return all.stream().filter(signed -> signed.number() == number).findFirst();
    }
  }

  /** Those of an engagement, for those who may read its report; for others it does not exist. */
  @Transactional(readOnly = true)
  public Desk desk(Actor actor, EngagementId id) {
    Engagement engagement = engagements.readable(actor, id);
    DeclaredStatement statement = statements.declared(engagement.statement());
    return new Desk(
        engagement,
        statement,
        rows.of(id),
        assertions(engagement),
        RepresentationRule.notNow(engagement, statement.contentHash(), today.day()),
        actor.may(Permission.DECLARE_STATEMENT) && actor.belongsTo(engagement.provider()));
  }

  /**
   * What is confirmed for an audit period: the set in force on its last day.
   *
   * @param periodEnd the last day of the audit period
   */
  public AssertionSet assertions(LocalDate periodEnd) {
    return AssertionSet.on(periodEnd, sets)
        .orElseThrow(() -> Refusal.notFound(Reason.of("representation.no-assertions")));
  }

  private AssertionSet assertions(Engagement engagement) {
    return assertions(engagement.auditPeriod().last());
  }

  /**
   * Signs for the own organisation as its representative, today; the one that stood is kept as
   * withdrawn, with the reason.
   */
  public Representation sign(Actor actor, EngagementId id, Signing signing) {
    actor.require(Permission.DECLARE_STATEMENT);
    Engagement engagement = engagements.held(actor, id);
    DeclaredStatement statement = statements.declared(engagement.statement());
    if (!statement.contentHash().equals(signing.statementSeal())) {
      throw Refusal.stale(Reason.of("representation.other-seen", "FRM-33"));
    }
    AssertionSet set = assertions(engagement);
    List<Representation> before = rows.of(id);
    Optional<Representation> standing = before.stream().filter(Representation::stands).findFirst();
    List<Reason> reasons =
        new ArrayList<>(
            RepresentationRule.notNow(engagement, statement.contentHash(), today.day()));
    reasons.addAll(RepresentationRule.unsaid(set, signing.answers()));
    if (signing.post().isBlank()) {
      reasons.add(Reason.of("representation.no-post", "FRM-33").at("post"));
    }
    if (standing.isPresent() && signing.whyAnother().isBlank()) {
      reasons.add(Reason.of("representation.no-reason", "FRM-33").at("whyAnother"));
    }
    Refusal.rulesUnlessEmpty(reasons);
    standing.ifPresent(old -> withdraw(actor, engagement, old, signing.whyAnother()));
    Representation signed =
        Representation.signed(
            id,
            before.size() + 1,
            new About(
                statement.id(),
                statement.version(),
                statement.contentHash(),
                statement.called(),
                statement.provider(),
                statement.auditPeriod()),
            set.from(),
            said(set, signing.answers()),
            new Signature(actor.person(), actor.name(), signing.post(), today.day(), today.now()));
    rows.insert(signed);
    trail.record(
        actor,
        "representation.signed",
        subject(id),
        Map.of(
            "service", statement.serviceName(),
            "version", statement.version(),
            "number", signed.number(),
            "on", today.day().toString(),
            "seal", signed.seal(),
            "statementHash", statement.contentHash()));
    tell(engagement, "representation.signed");
    return signed;
  }

  /**
   * Withdraws the one that stands; it is kept, and no report is issued before another is signed.
   */
  public void withdraw(Actor actor, EngagementId id, String why) {
    actor.require(Permission.DECLARE_STATEMENT);
    Engagement engagement = engagements.held(actor, id);
    if (engagement.state() != EngagementState.FIELDWORK) {
      throw Refusal.rule(Reason.of("representation.not-in-fieldwork", "FRM-33"));
    }
    if (why.isBlank()) {
      throw Refusal.rule(Reason.of("representation.no-reason", "FRM-33").at("why"));
    }
    Representation standing =
        rows.of(id).stream()
            .filter(Representation::stands)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(Reason.of("representation.none-stands")));
    withdraw(actor, engagement, standing, why);
    tell(engagement, "representation.withdrawn");
  }

  private void withdraw(Actor actor, Engagement engagement, Representation old, String why) {
    rows.withdraw(
        old.id(), new Withdrawal(actor.person(), actor.name(), today.day(), today.now(), why));
    trail.record(
        actor,
        "representation.withdrawn",
        subject(engagement.id()),
        Map.of("number", old.number(), "seal", old.seal(), "reason", why));
  }

  private void tell(Engagement engagement, String code) {
    notices.tell(
        engagement.assessor(),
        code,
        List.of(engagement.serviceName()),
        "/representations/" + engagement.id(),
        List.of(ClauseId.of("FRM-33")));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<GivenRepresentation> standing(EngagementId engagement) {
    return rows.of(engagement).stream()
        .filter(Representation::stands)
        .findFirst()
        .map(Representations::given);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<GivenRepresentation> sealed(EngagementId engagement, String seal) {
    return rows.of(engagement).stream()
        .filter(signed -> signed.seal().equals(seal))
        .findFirst()
        .map(Representations::given);
  }

  private static GivenRepresentation given(Representation found) {
    return new GivenRepresentation(
        found.number(),
        found.about().statement(),
        found.about().statementHash(),
        found.signature().on(),
        found.signature().name(),
        found.seal(),
        found.intact(),
        found.said().stream().flatMap(said -> said.qualification().stream()).toList());
  }

  private static List<Said> said(AssertionSet set, Map<Integer, Answer> answers) {
    List<Said> said = new ArrayList<>();
    for (Assertion assertion : set.assertions()) {
      int number = said.size() + 1;
      Answer answer = answers.getOrDefault(number, Answer.NONE);
      said.add(new Said(number, assertion, answer.confirmed().orElseThrow(), answer.explanation()));
    }
    return said;
  }

  private static Subject subject(EngagementId id) {
    return new Subject("engagement", id.toString());
  }
}
