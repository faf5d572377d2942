package dev.akashi.migration;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.migration.db.MigrationStore;
import dev.akashi.platform.Today;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.AnswersSaved;
import dev.akashi.statement.DraftMigrations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementCopied;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Treatment;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What authors have to look at after a step, until they saved or confirmed it. */
@Service
public class LookAgain implements DraftMigrations {

  private final OwnStatements own;
  private final MigrationStore store;
  private final KeptAnswers keptAnswers;
  private final Trail trail;
  private final Today today;

  LookAgain(
      OwnStatements own, MigrationStore store, KeptAnswers keptAnswers, Trail trail, Today today) {
    this.own = own;
    this.store = store;
    this.keptAnswers = keptAnswers;
    this.trail = trail;
    this.today = today;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Migrated> last(StatementId draft) {
    return store
        .last(draft)
        .map(last ->
            new Migrated(
                last.from(),
                store.open(last.id()),
                Optional.of(last.undoUntil()).filter(day -> last.carriedFrom().isEmpty())));
  }

  @Override
  @Transactional(readOnly = true)
  public int kept(Actor actor, ServiceId service) {
    return keptAnswers.count(actor, service);
  }

  /** The author looked at an answer and leaves it as it is; doing so twice changes nothing. */
  @Transactional
  public void confirm(Actor actor, StatementId id, RequirementId requirement) {
    if (!own.sheet(actor, id).head().isDraft()) {
      throw Refusal.rule(Reason.of("migration.no-mark").with(requirement.value()));
    }
    Migration last =
        store.last(id).orElseThrow(() -> Refusal.notFound(Reason.of("migration.none")));
    if (store.isLookedAt(last.id(), requirement)) {
      return;
    }
    if (store.open(last.id()).get(requirement) != AnswerMark.LOOK_AGAIN) {
      throw Refusal.rule(Reason.of("migration.no-mark").with(requirement.value()));
    }
    settle(actor, last, List.of(requirement), "confirmed");
  }

  /** Who saves an answer has looked at it; a new question is settled by an answer only. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void saved(AnswersSaved told) {
    store
        .last(told.statement())
        .ifPresent(last -> {
          Map<RequirementId, AnswerMark> open = store.open(last.id());
          List<RequirementId> settled =
              told.answers().stream()
                  .filter(answer ->
                      isSettled(answer, Optional.ofNullable(open.get(answer.requirement()))))
                  .map(Answer::requirement)
                  .sorted()
                  .toList();
          if (!settled.isEmpty()) {
            settle(told.actor(), last, settled, "saved");
          }
        });
  }

  /** What a statement left to do is to be done in the draft that is copied from it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void copied(StatementCopied told) {
    store
        .last(told.from())
        .ifPresent(last -> {
          Map<RequirementId, AnswerMark> open = store.open(last.id());
          if (!open.isEmpty()) {
            store.add(
                last.carriedTo(told.draft(), /* nextNumber= */ 1),
                told.actor().person(),
                List.of(),
                open);
            trail.record(
                told.actor(),
                "migration.carried",
                Migrations.subject(told.draft()),
                Map.of("from", last.from(), "to", last.to(), "open", open.size()));
          }
        });
  }

  private static boolean isSettled(Answer answer, Optional<AnswerMark> mark) {
    return mark.filter(
            open -> open == AnswerMark.LOOK_AGAIN || answer.treatment() != Treatment.UNANSWERED)
        .isPresent();
  }

  private void settle(Actor actor, Migration last, List<RequirementId> requirements, String how) {
    store.settle(last.id(), requirements, actor.person(), today.now());
    trail.record(
        actor,
        "migration.looked-at",
        Migrations.subject(last.statement()),
        Map.of(
            "requirements",
            requirements.stream().map(RequirementId::value).collect(Collectors.joining(" ")),
            "how",
            how));
  }
}
