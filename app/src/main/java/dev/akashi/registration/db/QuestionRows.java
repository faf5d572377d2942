package dev.akashi.registration.db;

import static dev.akashi.database.registration.Tables.APPLICATION;
import static dev.akashi.database.registration.Tables.EXPLANATION_QUESTION;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.registration.tables.records.ExplanationQuestionRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ExplanationQuestion;
import dev.akashi.registration.QuestionId;
import dev.akashi.registration.QuestionStore;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Questions to assessors in the database. */
@Repository
class QuestionRows implements QuestionStore {

  private static final int SHOWN = 200;

  private final DSLContext sql;

  QuestionRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<ExplanationQuestion> of(ApplicationId application) {
    return sql.selectFrom(EXPLANATION_QUESTION)
        .where(EXPLANATION_QUESTION.APPLICATION.eq(application.value()))
        .orderBy(EXPLANATION_QUESTION.ASKED_AT, EXPLANATION_QUESTION.ID)
        .fetch(QuestionRows::read);
  }

  @Override
  public List<Asked> to(OrganisationId assessor) {
    return sql.select(EXPLANATION_QUESTION, APPLICATION.SERVICE_NAME, APPLICATION.SERVICE_NAME_EN)
        .from(EXPLANATION_QUESTION)
        .join(APPLICATION)
        .on(APPLICATION.ID.eq(EXPLANATION_QUESTION.APPLICATION))
        .where(EXPLANATION_QUESTION.ASSESSOR.eq(assessor.value()))
        .orderBy(
            EXPLANATION_QUESTION.ANSWERED_AT.desc().nullsFirst(),
            EXPLANATION_QUESTION.ASKED_AT,
            EXPLANATION_QUESTION.ID)
        .limit(SHOWN)
        .fetch(row -> asked(row.value1(), row.value2(), row.value3()));
  }

  @Override
  public Optional<Asked> findForUpdate(QuestionId id) {
    return sql.select(EXPLANATION_QUESTION, APPLICATION.SERVICE_NAME, APPLICATION.SERVICE_NAME_EN)
        .from(EXPLANATION_QUESTION)
        .join(APPLICATION)
        .on(APPLICATION.ID.eq(EXPLANATION_QUESTION.APPLICATION))
        .where(EXPLANATION_QUESTION.ID.eq(id.value()))
        .forUpdate()
        .of(EXPLANATION_QUESTION)
        .fetchOptional(row -> asked(row.value1(), row.value2(), row.value3()));
  }

  @Override
  public void ask(ExplanationQuestion question, PersonId askedBy, OrganisationId assessor) {
    sql.insertInto(EXPLANATION_QUESTION)
        .set(EXPLANATION_QUESTION.ID, question.id().value())
        .set(EXPLANATION_QUESTION.APPLICATION, question.application().value())
        .set(EXPLANATION_QUESTION.ASSESSOR, assessor.value())
        .set(EXPLANATION_QUESTION.REQUIREMENT, question.requirement().value())
        .set(EXPLANATION_QUESTION.QUESTION, question.question())
        .set(EXPLANATION_QUESTION.ASKED_BY, askedBy.value())
        .set(EXPLANATION_QUESTION.ASKED_BY_NAME, question.askedBy())
        .set(EXPLANATION_QUESTION.ASKED_AT, question.askedAt())
        .execute();
  }

  @Override
  public void answer(QuestionId id, PersonId by, ExplanationQuestion.Answer answer) {
    sql.update(EXPLANATION_QUESTION)
        .set(EXPLANATION_QUESTION.ANSWER, answer.text())
        .set(EXPLANATION_QUESTION.ANSWERED_BY, by.value())
        .set(EXPLANATION_QUESTION.ANSWERED_BY_NAME, answer.by())
        .set(EXPLANATION_QUESTION.ANSWERED_AT, answer.at())
        .where(EXPLANATION_QUESTION.ID.eq(id.value()))
        .execute();
  }

  private static Asked asked(
      ExplanationQuestionRecord row, String serviceName, String serviceNameEn) {
    return new Asked(
        read(row),
        new OrganisationId(row.getAssessor()),
        new LocalizedText(serviceName, serviceNameEn));
  }

  private static ExplanationQuestion read(ExplanationQuestionRecord row) {
    return new ExplanationQuestion(
        new QuestionId(row.getId()),
        new ApplicationId(row.getApplication()),
        RequirementId.of(row.getRequirement()),
        row.getQuestion(),
        row.getAskedByName(),
        row.getAskedAt(),
        Optional.ofNullable(row.getAnswer())
            .map(text ->
                new ExplanationQuestion.Answer(
                    text, row.getAnsweredByName(), row.getAnsweredAt())));
  }
}
