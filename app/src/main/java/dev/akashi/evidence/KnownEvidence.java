package dev.akashi.evidence;

import dev.akashi.evidence.db.EvidenceRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items of evidence for the modules downstream. They check who may see what. */
@Service
@Transactional(readOnly = true)
public class KnownEvidence {

  private final EvidenceRows rows;

  KnownEvidence(EvidenceRows rows) {
    this.rows = rows;
  }

  /** The items with these ids, with all their versions. */
  public Map<EvidenceId, EvidenceItem> of(Collection<EvidenceId> ids) {
    List<EvidenceItem> items = ids.isEmpty() ? List.of() : rows.all(ids);
    return items.stream().collect(Collectors.toMap(EvidenceItem::id, Function.identity()));
  }
}
