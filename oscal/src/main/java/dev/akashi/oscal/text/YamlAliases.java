package dev.akashi.oscal.text;

import dev.akashi.oscal.OscalException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * Puts what an anchor named in the place of its aliases. What has been replayed is counted, so that
 * a few aliases of aliases cannot grow without bounds.
 */
final class YamlAliases {

  private final int limit;
  private final Map<Anchor, List<Event>> named = new HashMap<>();
  private final List<Recording> open = new ArrayList<>();
  private final Deque<Iterator<Event>> replays = new ArrayDeque<>();
  private int count;

  /** What an anchor names, while its end has not been seen. */
  private static final class Recording {
    private final Anchor anchor;
    private final List<Event> events = new ArrayList<>();
    private int depth;

    Recording(Anchor anchor) {
      this.anchor = anchor;
    }

    boolean add(Event event) {
      events.add(event);
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      return depth == 0;
    }
  }

  YamlAliases(int limit) {
    this.limit = limit;
  }

  /** The next event of an alias that is being replayed. */
  Optional<Event> replayed() throws OscalException {
    while (!replays.isEmpty()) {
      Iterator<Event> replay = replays.peek();
      if (replay.hasNext()) {
        if (++count > limit) {
          throw YamlTokens.refused("read.yaml-aliases", limit);
        }
        return Optional.of(replay.next());
      }
      replays.pop();
    }
    return Optional.empty();
  }

  /** The event itself, or the first of what it is an alias of. */
  Event resolved(Event event) throws OscalException {
    if (event instanceof AliasEvent alias) {
      begin(alias.getAlias());
      return resolved(replayed().orElseThrow());
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent() && replays.isEmpty()) {
      open.add(new Recording(node.getAnchor().get()));
    }
    record(event);
    return event;
  }

  private void begin(Anchor anchor) throws OscalException {
    if (open.stream().anyMatch(recording -> recording.anchor.equals(anchor))) {
      throw YamlTokens.refused("read.yaml-recursive", anchor.getValue());
    }
    List<Event> events = named.get(anchor);
    if (events == null) {
      throw YamlTokens.refused("read.yaml-alias", anchor.getValue());
    }
    replays.push(events.iterator());
  }

  private void record(Event event) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).add(event)) {
        Recording done = open.remove(i);
        named.put(done.anchor, done.events);
      }
    }
  }
}
