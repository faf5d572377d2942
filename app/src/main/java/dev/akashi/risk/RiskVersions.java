package dev.akashi.risk;

import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.risk.db.RiskStore;
import dev.akashi.risk.db.RiskStore.Answered;
import dev.akashi.risk.db.RiskStore.Stored;
import dev.akashi.statement.DeclaredBeside;
import dev.akashi.statement.StatementCopied;
import dev.akashi.statement.StatementDeclared;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementRebased;
import dev.akashi.statement.WithoutPlace;
import dev.akashi.statement.WithoutPlace.Naming;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fixes an analysis with the declaration of its statement, and goes on with it in the next. */
@Service
class RiskVersions implements DeclaredBeside {

  private static final Naming<Answered> ANSWERED =
      new Naming<>("risk.answered-by", Answered.class, Answered::requirement, Answered::at);

  private final RiskStore store;
  private final ProgrammeParameters parameters;
  private final WithoutPlace withoutPlace;
  private final Trail trail;
  private final Today today;

  RiskVersions(
      RiskStore store,
      ProgrammeParameters parameters,
      WithoutPlace withoutPlace,
      Trail trail,
      Today today) {
    this.store = store;
    this.parameters = parameters;
    this.withoutPlace = withoutPlace;
    this.trail = trail;
    this.today = today;
  }

  @Override
  public Optional<String> digest(StatementId statement) {
    List<Risk> risks = store.risks(statement);
    OwnCriterion own = store.find(statement).map(Stored::own).orElse(OwnCriterion.NONE);
    return risks.isEmpty() && own.equals(OwnCriterion.NONE)
        ? Optional.empty()
        : Optional.of(
            RiskSeal.hash(
                RiskSeal.content(
                    /* statementSeal= */ "",
                    RiskCriteria.on(today.day(), parameters, own),
                    risks)));
  }

  @Override
  public void hold(StatementId statement) {
    store.hold(statement);
  }

  /** An analysis without a risk is fixed too: that there was none is a fact. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void declared(StatementDeclared told) {
    Stored stored = store.hold(told.statement());
    RiskCriterion criterion = RiskCriteria.on(today.day(), parameters, stored.own());
    String content = RiskSeal.content(told.seal(), criterion, store.risks(told.statement()));
    String hash = RiskSeal.hash(content);
    store.fix(told.statement(), today.day(), content, hash, told.seal());
    trail.record(
        told.actor(),
        "risk.analysis-fixed",
        RiskAnalyses.subject(told.statement()),
        Map.of("contentHash", hash, "seal", told.seal()));
  }

  /** Who bears what is left of a risk bears it for a period; for the next it is asked anew. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void copied(StatementCopied told) {
    if (store.find(told.from()).isPresent()) {
      store.copy(told.from(), told.draft(), /* approvals= */ !told.nextPeriod());
      trail.record(
          told.actor(),
          "risk.analysis-carried-on",
          RiskAnalyses.subject(told.draft()),
          Map.of("count", store.risks(told.draft()).size()));
    }
  }

  /** The controls that answer a risk keep answering it under their numbers now. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void rebased(StatementRebased rebased) {
    int risks =
        store.answer(
            rebased.statement(),
            withoutPlace.renumbered(
                rebased, ANSWERED, List.copyOf(store.answered(rebased.statement()))));
    if (risks > 0) {
      trail.record(
          rebased.actor(),
          "risk.controls-renumbered",
          RiskAnalyses.subject(rebased.statement()),
          Map.of("count", risks));
    }
  }
}
