package dev.akashi.request;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.RequestedEvidence;
import dev.akashi.baseline.RequirementId;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceVersion;
import dev.akashi.evidence.KnownEvidence;
import dev.akashi.request.db.EvidenceRequestRows;
import dev.akashi.request.db.HandOverRows;
import dev.akashi.request.db.HandOverRows.DeliveredFor;
import dev.akashi.statement.LinkedFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells engagements what was delivered, and how far their requests are. */
@Service
@Transactional(readOnly = true)
class DeliveredEvidence implements RequestedEvidence {

  private final EvidenceRequestRows rows;
  private final HandOverRows handOvers;
  private final KnownEvidence evidence;

  DeliveredEvidence(EvidenceRequestRows rows, HandOverRows handOvers, KnownEvidence evidence) {
    this.rows = rows;
    this.handOvers = handOvers;
    this.evidence = evidence;
  }

  @Override
  public List<Delivered> delivered(EngagementId engagement) {
    List<DeliveredFor> all = handOvers.delivered(engagement);
    Map<EvidenceId, EvidenceItem> items =
        evidence.of(all.stream().map(DeliveredFor::evidence).distinct().toList());
    return all.stream()
        .map(one ->
            new Delivered(
                one.request(), file(one, Objects.requireNonNull(items.get(one.evidence())))))
        .sorted(Comparator.comparing((Delivered one) -> one.file().requirement()))
        .toList();
  }

  private static LinkedFile file(DeliveredFor one, EvidenceItem item) {
    EvidenceVersion version = item.version(one.version()).orElseThrow();
    return new LinkedFile(
        one.handOver(),
        one.control(),
        "",
        item.id().value(),
        item.details().title(),
        version.number(),
        version.fileName(),
        version.sha256().value(),
        version.effective().from(),
        version.effective().until());
  }

  @Override
  public Standing standing(EngagementId engagement) {
    return new Standing(
        rows.numbersWaiting(engagement, RequestParty.PROVIDER),
        rows.numbersWaiting(engagement, RequestParty.ASSESSOR));
  }

  @Override
  public Set<RequirementId> asked(EngagementId engagement) {
    return rows.asked(engagement);
  }
}
