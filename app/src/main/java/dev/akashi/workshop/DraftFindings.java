package dev.akashi.workshop;

import dev.akashi.baseline.Baselines;
import dev.akashi.workshop.db.EditStore;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All there is to say of a draft, by itself and beside the version it is based on. */
@Service
public class DraftFindings {

  private final Baselines baselines;
  private final EditStore edits;

  DraftFindings(Baselines baselines, EditStore edits) {
    this.baselines = baselines;
    this.edits = edits;
  }

  /** What the checks found, errors first; whoever asks looks who may read the draft. */
  @Transactional(readOnly = true)
  public List<DraftFinding> of(BaselineDraft draft, DraftSheet sheet) {
    Stream<DraftFinding> translations =
        draft.basedOn().stream()
            .map(baselines::version)
            .flatMap(
                base -> TranslationChecks.of(sheet, base, edits.namesBefore(draft.id())).stream());
    return Stream.concat(DraftChecks.of(draft, sheet).stream(), translations).toList();
  }
}
