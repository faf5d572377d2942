package dev.akashi.oscal.text;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.tree.Place;
import java.io.ByteArrayInputStream;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 by the events of snakeyaml-engine. One document, keys that are texts, and no tags but
 * those of the core schema.
 */
final class YamlTokens implements Tokens {

  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> SCALAR_TAGS = Set.of("str", "int", "float", "bool", "null");
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final Iterator<Event> events;
  private final YamlAliases aliases;
  private final Limits limits;

  /** For each open level whether it is an object. */
  private final BitSet objects = new BitSet();

  private int depth;
  private boolean nameNext;
  private String text = "";

  YamlTokens(byte[] content, Limits limits) throws OscalException {
    if (content.length > limits.bytes()) {
      throw refused("read.too-large", limits.bytes());
    }
    this.limits = limits;
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit((int) Math.min(limits.bytes(), Integer.MAX_VALUE - 1))
            .build();
    events = new Parse(settings).parseInputStream(new ByteArrayInputStream(content)).iterator();
    aliases = new YamlAliases(limits.aliased());
    start();
  }

  private void start() throws OscalException {
    Event first = parsed();
    while (first.getEventId() == Event.ID.StreamStart) {
      first = parsed();
    }
    if (first.getEventId() != Event.ID.DocumentStart) {
      throw refused("read.not-an-object");
    }
  }

  @Override
  public Kind next() throws OscalException {
    Event event = aliases.replayed().orElse(null);
    event = aliases.resolved(event == null ? parsed() : event);
    return switch (event.getEventId()) {
      case MappingStart, SequenceStart -> opened((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> closed();
      case Scalar -> scalar((ScalarEvent) event);
      case DocumentEnd -> end();
      default -> throw refused("read.yaml", "?", "?", event.getEventId());
    };
  }

  private Kind opened(CollectionStartEvent event) throws OscalException {
    if (nameNext) {
      throw refused("read.yaml-key");
    }
    boolean object = event.getEventId() == Event.ID.MappingStart;
    checkTag(event.getTag(), Set.of(object ? "map" : "seq"));
    if (++depth > limits.depth()) {
      throw refused("read.too-deep", limits.depth());
    }
    objects.set(depth, object);
    nameNext = object;
    return object ? Kind.OBJECT : Kind.ARRAY;
  }

  private Kind closed() {
    Kind kind = objects.get(depth) ? Kind.END_OBJECT : Kind.END_ARRAY;
    depth--;
    nameNext = objects.get(depth);
    return kind;
  }

  private Kind scalar(ScalarEvent event) throws OscalException {
    text = event.getValue();
    if (text.length() > limits.text()) {
      throw refused("read.too-long", limits.text());
    }
    checkTag(event.getTag(), SCALAR_TAGS);
    if (nameNext) {
      nameNext = false;
      return Kind.NAME;
    }
    nameNext = objects.get(depth);
    boolean asText = event.getTag().isPresent() && !event.getTag().get().equals("!");
    if (asText ? event.getTag().get().equals(CORE + "str") : !event.isPlain()) {
      return Kind.TEXT;
    }
    if (NULLS.contains(text)) {
      text = "null";
      return Kind.NULL;
    }
    return Kind.PLAIN;
  }

  private static void checkTag(Optional<String> tag, Set<String> allowed) throws OscalException {
    if (tag.isEmpty() || tag.get().equals("!")) {
      return;
    }
    String name = tag.get();
    if (!name.startsWith(CORE) || !allowed.contains(name.substring(CORE.length()))) {
      throw refused("read.yaml-tag", name);
    }
  }

  private Kind end() throws OscalException {
    if (parsed().getEventId() != Event.ID.StreamEnd) {
      throw refused("read.more-content");
    }
    return Kind.END;
  }

  private Event parsed() throws OscalException {
    try {
      return events.next();
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      throw refused(
          "read.yaml",
          mark.map(m -> String.valueOf(m.getLine() + 1)).orElse("?"),
          mark.map(m -> String.valueOf(m.getColumn() + 1)).orElse("?"),
          e.getProblem());
    } catch (YamlEngineException e) {
      throw refused("read.yaml", "?", "?", String.valueOf(e.getMessage()));
    } catch (NumberFormatException e) {
      // The parser trips over an escape that is cut short, such as "\\U at the end.
      throw refused("read.yaml", "?", "?", String.valueOf(e.getMessage()));
    }
  }

  static OscalException refused(String rule, Object... args) {
    return new OscalException(Problem.error(Place.root(""), rule, args));
  }

  @Override
  public String text() {
    return text;
  }
}
