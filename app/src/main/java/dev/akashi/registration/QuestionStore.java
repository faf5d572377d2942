package dev.akashi.registration;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Where the questions to assessors are kept. */
public interface QuestionStore {

  /** Oldest first. */
  List<ExplanationQuestion> of(ApplicationId application);

  /** The questions put to an assessor, open ones first. */
  List<Asked> to(OrganisationId assessor);

  Optional<Asked> findForUpdate(QuestionId id);

  void ask(ExplanationQuestion question, PersonId askedBy, OrganisationId assessor);

  void answer(QuestionId id, PersonId by, ExplanationQuestion.Answer answer);

  /** A question with the assessor it was put to and the service it is about. */
  record Asked(ExplanationQuestion question, OrganisationId assessor, LocalizedText serviceName) {}
}
