package dev.akashi.statement;

import dev.akashi.directory.Actor;
import java.util.List;

/** An author saved answers of a draft; told in the transaction that wrote them. */
public record AnswersSaved(Actor actor, StatementId statement, List<Answer> answers) {

  public AnswersSaved {
    answers = List.copyOf(answers);
  }
}
