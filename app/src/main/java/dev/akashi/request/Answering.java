package dev.akashi.request;

import dev.akashi.directory.Actor;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.evidence.FileUpload;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.request.db.EvidenceRequestRows;
import dev.akashi.request.db.HandOverRows;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The provider chooses what it hands over for a request: a file that it takes into its evidence, or
 * a version that it keeps there already. The assessor sees it once it is delivered.
 */
@Service
public class Answering {

  private final EvidenceRequestRows rows;
  private final HandOverRows handOvers;
  private final RequestDesk desk;
  private final EvidenceItems items;
  private final Trail trail;
  private final Today today;

  Answering(
      EvidenceRequestRows rows,
      HandOverRows handOvers,
      RequestDesk desk,
      EvidenceItems items,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.handOvers = handOvers;
    this.desk = desk;
    this.items = items;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Takes a file into the evidence and chooses it. Whether it may be chosen is looked at before the
   * file is read, and again when it is kept.
   */
  public void upload(Actor actor, EvidenceRequestId id, Details details, FileUpload upload) {
    RequestDesk.Laid laid = desk.read(actor, RequestParty.PROVIDER, id);
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.engagement(laid.engagement(), today.day()));
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.changing(laid.request()));
    items.create(actor, details, upload, evidence -> choose(actor, id, evidence, 1));
  }

  /** Chooses a version of the own evidence. */
  @Transactional
  public void choose(Actor actor, EvidenceRequestId id, EvidenceId evidence, int version) {
    EvidenceRequest request = held(actor, id);
    String fileName =
        items
            .get(actor, evidence)
            .version(version)
            .orElseThrow(() -> Refusal.notFound(Reason.of("evidence.unknown")))
            .fileName();
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.choosing(handOvers.of(request.id()).size()));
    if (!handOvers.add(id, evidence, version, actor, today.now())) {
      throw Refusal.rule(Reason.of("request.file-chosen", "FRM-39").with(fileName).at("evidence"));
    }
    rows.touch(id);
    trail.record(
        actor,
        "evidence-request.file-chosen",
        RequestDesk.subject(id),
        Map.of(
            "number",
            request.number(),
            "evidence",
            evidence.toString(),
            "version",
            version,
            "file",
            fileName));
  }

  /** Keeps what the provider has written so far, for itself, until it takes a step. */
  @Transactional
  public void keepExplanation(Actor actor, EvidenceRequestId id, String text) {
    EvidenceRequest request = held(actor, id);
    if (rows.explanation(id).equals(text)) {
      return;
    }
    rows.keepExplanation(id, text);
    trail.record(
        actor,
        "evidence-request.explanation-kept",
        RequestDesk.subject(id),
        Map.of("number", request.number()));
  }

  /** What was written so far has been said. */
  @Transactional
  public void forgetExplanation(Actor actor, EvidenceRequestId id) {
    keepExplanation(actor, id, "");
  }

  /** Takes back what was chosen and not delivered; the evidence itself stays. */
  @Transactional
  public void takeBack(Actor actor, EvidenceRequestId id, HandOverId file) {
    EvidenceRequest request = held(actor, id);
    List<HandOver> chosen = handOvers.of(id).stream().filter(one -> one.id().equals(file)).toList();
    if (chosen.isEmpty() || !handOvers.remove(id, file)) {
      throw RequestDesk.unknown();
    }
    rows.touch(id);
    trail.record(
        actor,
        "evidence-request.file-taken-back",
        RequestDesk.subject(id),
        Map.of(
            "number", request.number(),
            "evidence", chosen.getFirst().evidence().toString(),
            "version", chosen.getFirst().version()));
  }

  private EvidenceRequest held(Actor actor, EvidenceRequestId id) {
    EvidenceRequest request = desk.held(actor, RequestParty.PROVIDER, id).request();
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.changing(request));
    return request;
  }
}
