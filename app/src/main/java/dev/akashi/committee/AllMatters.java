package dev.akashi.committee;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The matters of all kinds. */
@Service
class AllMatters {

  private final List<Matters> kinds;
  private final MeetingStore store;

  AllMatters(List<Matters> kinds, MeetingStore store) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(Matters::kind)).toList();
    this.store = store;
  }

  /** Takes the locks of all kinds, always in the same order. */
  void hold() {
    kinds.forEach(Matters::hold);
  }

  Matters of(String kind) {
    return kinds.stream()
        .filter(matters -> matters.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("committee.matter-unknown")));
  }

  Matters of(Item item) {
    return of(item.matterKind());
  }

  Matters.Outcome outcome(String kind, String code) {
    return of(kind).outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.input(Reason.atField("outcome", "input.not-a-choice", code)));
  }

  Matters.Waiting waiting(String kind, UUID matter) {
    return of(kind)
        .find(matter)
        .orElseThrow(() -> Refusal.rule(Reason.of("committee.matter-not-waiting", "AMD-03")));
  }

  /** What waits and is on no agenda, of every kind at most so many. */
  List<Matters.Waiting> queue(int limit) {
    List<Matters.Waiting> queue = new ArrayList<>();
    for (Matters matters : kinds) {
      Set<UUID> taken = store.onAnAgenda(matters.kind());
      matters.waiting(limit).stream().filter(one -> !taken.contains(one.id())).forEach(queue::add);
    }
    return queue;
  }
}
