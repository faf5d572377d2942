package dev.akashi.assessor.db;

import static dev.akashi.database.assessor.Tables.PROPOSAL;

import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.ProposalId;
import dev.akashi.assessor.ProposalState;
import dev.akashi.assessor.SelectionId;
import dev.akashi.assessor.SelectionProposal;
import dev.akashi.assessor.SelectionProposal.Content;
import dev.akashi.assessor.SelectionProposal.End;
import dev.akashi.assessor.SelectionProposal.Select;
import dev.akashi.database.assessor.tables.records.ProposalRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the office proposed to do with the register. */
@Repository
public class ProposalRows {

  private static final String SELECT = "SELECT";
  private static final String END = "END";

  private final DSLContext sql;

  ProposalRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a new proposal; false when another one to end the same selection is open. */
  public boolean insert(SelectionProposal proposal) {
    ProposalRecord row = new ProposalRecord();
    row.setId(proposal.id().value());
    row.setAssessor(proposal.assessor().value());
    switch (proposal.content()) {
      case Select select -> {
        row.setWhat(SELECT);
        row.setKind(select.kind().name());
        row.setNumber(select.number());
        row.setFirstDay(select.term().first());
        row.setLastDay(select.term().last());
      }
      case End end -> {
        row.setWhat(END);
        row.setSelection(end.selection().value());
        row.setLastDay(end.lastDay());
      }
    }
    row.setReason(proposal.reason());
    row.setState(proposal.state().name());
    row.setProposedOn(proposal.proposedOn());
    row.setRevision(proposal.revision());
    return sql.insertInto(PROPOSAL).set(row).onConflictDoNothing().execute() == 1;
  }

  public Optional<SelectionProposal> find(ProposalId id) {
    return sql.selectFrom(PROPOSAL)
        .where(PROPOSAL.ID.eq(id.value()))
        .fetchOptional(ProposalRows::proposal);
  }

  /** The proposal, held until the transaction ends. */
  public Optional<SelectionProposal> findForUpdate(ProposalId id) {
    return sql.selectFrom(PROPOSAL)
        .where(PROPOSAL.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(ProposalRows::proposal);
  }

  /** The proposals that wait for a decision, the oldest first. */
  public List<SelectionProposal> open() {
    return sql.selectFrom(PROPOSAL)
        .where(PROPOSAL.STATE.eq(ProposalState.OPEN.name()))
        .orderBy(PROPOSAL.PROPOSED_ON, PROPOSAL.ID)
        .fetch(ProposalRows::proposal);
  }

  /** Keeps how a proposal was decided and goes on to the next revision. */
  public void decide(SelectionProposal decided) {
    sql.update(PROPOSAL)
        .set(PROPOSAL.STATE, decided.state().name())
        .set(PROPOSAL.REVISION, decided.revision() + 1)
        .where(PROPOSAL.ID.eq(decided.id().value()))
        .execute();
  }

  private static SelectionProposal proposal(ProposalRecord row) {
    return new SelectionProposal(
        new ProposalId(row.getId()),
        new OrganisationId(row.getAssessor()),
        content(row),
        row.getReason(),
        ProposalState.valueOf(row.getState()),
        row.getProposedOn(),
        row.getRevision());
  }

  private static Content content(ProposalRecord row) {
    return row.getWhat().equals(SELECT)
        ? new Select(
            AssessorKind.valueOf(row.getKind()),
            row.getNumber(),
            new Period(row.getFirstDay(), row.getLastDay()))
        : new End(new SelectionId(row.getSelection()), row.getLastDay());
  }
}
