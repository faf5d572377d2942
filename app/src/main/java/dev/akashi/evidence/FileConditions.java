package dev.akashi.evidence;

import dev.akashi.evidence.db.FileRows;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.filestore.Sha256;
import dev.akashi.kernel.ClauseId;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what became of a kept file, and tells whose it is when that is new. */
@Service
class FileConditions {

  private final FileRows files;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  FileConditions(FileRows files, Notices notices, Trail trail, Today today) {
    this.files = files;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void note(Sha256 name, Condition condition) {
    if (!files.note(name, condition, today.now())) {
      return;
    }
    for (FileRows.Use use : files.uses(name)) {
      String event =
          condition == Condition.INTACT ? "evidence.file-whole-again" : "evidence.file-damaged";
      trail.recordSystem(
          event,
          EvidenceItems.subject(use.item()),
          Map.of("version", use.version(), "file", use.fileName(), "condition", condition));
      if (condition != Condition.INTACT) {
        notices.tell(
            use.provider(),
            "evidence.damaged",
            List.of(use.title(), use.fileName()),
            "/provider/evidence/" + use.item(),
            List.of(ClauseId.of("FRM-39")));
      }
    }
  }
}
