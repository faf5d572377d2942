package dev.akashi.consultation;

import dev.akashi.consultation.db.ConsultationRows;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consultations without an answer wait for the support body. */
@Service
class ConsultationWork implements WorkSource {

  private final ConsultationRows rows;

  ConsultationWork(ConsultationRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> waitingFor(Actor actor) {
    int open = actor.may(Permission.REVIEW_APPLICATION) ? rows.unanswered() : 0;
    return open == 0
        ? List.of()
        : List.of(
            new WorkItem("consultation.open", List.of(open), "/consultations", Optional.empty()));
  }
}
