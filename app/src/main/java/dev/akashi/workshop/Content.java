package dev.akashi.workshop;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementDetails;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a piece of a draft says. */
public sealed interface Content {

  /** What people call it: its number, or the number of the level. */
  String name();

  DraftText title();

  /** The number of a heading or a requirement; a level has none. */
  Optional<Code> code();

  /** A chapter or a heading in it. */
  record HeadingContent(String name, DraftText title) implements Content {

    @Override
    public Optional<Code> code() {
      return Optional.of(Code.of(name));
    }
  }

  /** A requirement. Kind, obligation and place follow from its number. */
  record RequirementContent(
      String name, DraftText title, DraftText text, ActingParty actor, RequirementDetails details)
      implements Content {

    @Override
    public Optional<Code> code() {
      return Optional.of(Code.of(name));
    }
  }

  /**
   * A level: a profile over the draft (FRM-19).
   *
   * @param members the requirements selected; renumbering one does not lose it
   */
  record LevelContent(
      String name,
      DraftText title,
      AuditMethod audit,
      Map<String, String> parameters,
      Set<PieceId> members)
      implements Content {

    public LevelContent {
      parameters = Map.copyOf(parameters);
      members = Set.copyOf(members);
    }

    @Override
    public Optional<Code> code() {
      return Optional.empty();
    }

    /** The same level with other members. */
    public LevelContent selecting(Set<PieceId> others) {
      return new LevelContent(name, title, audit, parameters, others);
    }

    /** The members in a fixed order, for storing. */
    public SortedSet<PieceId> inOrder() {
      return new TreeSet<>(members);
    }
  }

  /** The same with another number. */
  static Content renamed(Content content, Code code) {
    return switch (content) {
      case HeadingContent heading -> new HeadingContent(code.value(), heading.title());
      case RequirementContent item ->
          new RequirementContent(
              code.value(), item.title(), item.text(), item.actor(), item.details());
      case LevelContent level -> level;
    };
  }
}
