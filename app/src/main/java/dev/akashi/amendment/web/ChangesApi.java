package dev.akashi.amendment.web;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.ChangeFact;
import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.DraftComparing;
import dev.akashi.amendment.Ground;
import dev.akashi.amendment.Pairing;
import dev.akashi.amendment.Ruling;
import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Obligation;
import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changes between two versions, as data. */
@RestController
class ChangesApi {

  private final DraftComparing comparing;
  private final CurrentActor currentActor;

  ChangesApi(DraftComparing comparing, CurrentActor currentActor) {
    this.comparing = comparing;
    this.currentActor = currentActor;
  }

  /** A page of changes; {@code next} is where the next one starts, absent on the last. */
  record Changes(
      String from,
      String to,
      Map<ChangeKind, Integer> counts,
      int total,
      List<Item> items,
      @Nullable Integer next) {}

  record Item(
      ChangeKind kind,
      ChangeKind proposed,
      Ground ground,
      Pairing pairing,
      Set<ChangeFact> facts,
      List<Side> before,
      List<Side> after,
      @Nullable String rulingReason) {}

  record Side(
      String id,
      Obligation obligation,
      ActingParty actor,
      String heading,
      LocalizedText title,
      LocalizedText text) {}

  @GetMapping("/api/v1/baselines/{version}/changes")
  @OpenToAll
  Changes changes(
      @PathVariable String version,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "kind", required = false) @Nullable String kind,
      @RequestParam(name = "start", defaultValue = "0") String start,
      @RequestParam(name = "size", defaultValue = "100") String size,
      HttpServletRequest request) {
    if (from == null || from.isBlank()) {
      throw Refusal.input(Reason.atField("from", "input.required"));
    }
    Comparison comparison = comparing.compare(currentActor.of(request), from, version);
    Optional<ChangeKind> wanted = Optional.ofNullable(kind).map(ChangesApi::kind);
    Paging part = Paging.of(start, size);
    List<Change> all =
        comparison.changes().stream()
            .filter(change -> wanted.map(change::is).orElse(true))
            .toList();
    return new Changes(
        from,
        version,
        comparison.counts(),
        all.size(),
        all.stream().skip(part.start()).limit(part.size()).map(ChangesApi::item).toList(),
        part.next(all.size()));
  }

  private static ChangeKind kind(String text) {
    return Arrays.stream(ChangeKind.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.input(Reason.atField("kind", "input.not-a-choice", text)));
  }

  private static Item item(Change change) {
    return new Item(
        change.kind(),
        change.proposed(),
        change.ground(),
        change.pairing(),
        change.facts(),
        change.before().stream().map(ChangesApi::side).toList(),
        change.after().stream().map(ChangesApi::side).toList(),
        change.ruling().map(Ruling::reason).orElse(null));
  }

  private static Side side(Requirement requirement) {
    return new Side(
        requirement.id().value(),
        requirement.obligation(),
        requirement.actor(),
        requirement.group(),
        requirement.title(),
        requirement.text());
  }
}
