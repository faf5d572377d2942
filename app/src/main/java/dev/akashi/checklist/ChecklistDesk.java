package dev.akashi.checklist;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.checklist.db.ChecklistAnswerRows;
import dev.akashi.checklist.db.ChecklistRows;
import dev.akashi.checklist.db.ConsultedRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.trail.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays a checklist before somebody of one of its two sides; for others there is none. */
@Service
class ChecklistDesk {

  static final String CLAUSE = "TMP-12";

  private final ChecklistRows rows;
  private final ChecklistAnswerRows answers;
  private final ConsultedRows documents;
  private final Baselines baselines;

  ChecklistDesk(
      ChecklistRows rows,
      ChecklistAnswerRows answers,
      ConsultedRows documents,
      Baselines baselines) {
    this.rows = rows;
    this.answers = answers;
    this.documents = documents;
    this.baselines = baselines;
  }

  /** The whole checklist, as far as that side may see it. */
  @Transactional(readOnly = true)
  public ChecklistSheet sheet(Actor actor, ChecklistParty party, ChecklistId id) {
    return sheet(
        actor, party, rows.find(id).orElseThrow(ChecklistDesk::unknown), rows.handOvers(id));
  }

  private ChecklistSheet sheet(
      Actor actor, ChecklistParty party, Checklist head, List<HandOver> all) {
    List<HandOver> seen = seen(actor, party, head, all);
    ChecklistQuestions questions = ChecklistQuestions.of(baselines.version(head.baseline()));
    boolean whole = party == ChecklistParty.AGENCY || isAnswering(actor, seen);
    return new ChecklistSheet(
        head,
        questions,
        seen,
        answers.answers(head.id()).entrySet().stream()
            .filter(one -> whole || isOf(ChecklistParty.PROVIDER, one.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        party == ChecklistParty.AGENCY ? answers.notes(head.id()) : Map.of(),
        documents.of(head.id()).stream()
            .filter(one -> party == ChecklistParty.AGENCY || one.party() == ChecklistParty.PROVIDER)
            .toList());
  }

  private static boolean isOf(ChecklistParty party, ChecklistAnswer answer) {
    return answer.given().filter(given -> given.party() == party).isPresent();
  }

  /**
   * The hand-overs that the side knows of; refused when it may not see the checklist: an agency
   * sees its own, a provider what was handed to it here.
   */
  private static List<HandOver> seen(
      Actor actor, ChecklistParty party, Checklist head, List<HandOver> all) {
    return switch (party) {
      case AGENCY -> ofAgency(actor, head, all);
      case PROVIDER -> toProvider(actor, all);
    };
  }

  private static List<HandOver> ofAgency(Actor actor, Checklist head, List<HandOver> all) {
    actor.require(Permission.MAKE_CHECKLIST);
    if (!actor.belongsTo(head.agency())) {
      throw unknown();
    }
    return all;
  }

  private static List<HandOver> toProvider(Actor actor, List<HandOver> all) {
    actor.require(Permission.EDIT_STATEMENT);
    List<HandOver> own = all.stream().filter(one -> isTo(actor, one)).toList();
    if (own.isEmpty()) {
      throw unknown();
    }
    return own;
  }

  private static boolean isTo(Actor actor, HandOver one) {
    return one.provider().filter(actor::belongsTo).isPresent();
  }

  /** Whether the checklist is with the provider of this person, to be answered. */
  static boolean isAnswering(Actor actor, List<HandOver> handOvers) {
    return handOvers.stream().anyMatch(one -> one.isOpen() && isTo(actor, one));
  }

  /** For a change; the checklist is held until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ChecklistSheet held(Actor actor, ChecklistParty party, ChecklistId id) {
    Checklist head = rows.lock(id).orElseThrow(ChecklistDesk::unknown);
    return sheet(actor, party, head, rows.handOvers(id));
  }

  /** The same for a change of what somebody saw. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ChecklistSheet held(Actor actor, ChecklistParty party, ChecklistId id, int revision) {
    ChecklistSheet sheet = held(actor, party, id);
    if (sheet.head().revision() != revision) {
      throw stale(sheet.head());
    }
    return sheet;
  }

  /**
   * The same for a change of answers or documents: while the provider has the checklist here it
   * writes and the agency does not; otherwise only the agency does.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ChecklistSheet writable(Actor actor, ChecklistParty party, ChecklistId id) {
    ChecklistSheet sheet = held(actor, party, id);
    refuseUnlessWritable(actor, party, sheet);
    return sheet;
  }

  static void refuseUnlessWritable(Actor actor, ChecklistParty party, ChecklistSheet sheet) {
    if (!isWritable(actor, party, sheet)) {
      throw Refusal.rule(
          Reason.of(
              party == ChecklistParty.AGENCY ? "checklist.with-provider" : "checklist.given-back",
              CLAUSE));
    }
  }

  static boolean isWritable(Actor actor, ChecklistParty party, ChecklistSheet sheet) {
    return switch (party) {
      case AGENCY -> sheet.open().filter(one -> one.way() == HandOverWay.IN_SYSTEM).isEmpty();
      case PROVIDER -> isAnswering(actor, sheet.handOvers());
    };
  }

  /** The question of that number; 404 when the checklist does not ask it. */
  static RequirementId asked(ChecklistSheet sheet, RequirementId requirement) {
    return Optional.of(requirement)
        .filter(id -> sheet.questions().find(id).isPresent())
        .orElseThrow(() -> Refusal.notFound(Reason.of("checklist.no-question")));
  }

  static Subject subject(ChecklistId id) {
    return new Subject("checklist", id.toString());
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("checklist.unknown"));
  }

  static Refusal stale(Checklist head) {
    return Refusal.stale(Reason.of("checklist.changed-meanwhile").with(head.about().serviceName()));
  }
}
