package dev.akashi.workshop;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Enactment;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.LevelTable;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.ProposedVersion.Renumbered;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pieces of a draft, all or some, in the order of their numbers. */
public record DraftSheet(List<Piece> pieces) {

  private static final Code FIRST = Code.of("3");

  private static final Comparator<Piece> IN_ORDER =
      Comparator.comparing((Piece piece) -> piece.content().code().isPresent())
          .reversed()
          .thenComparing(piece -> piece.content().code().orElse(FIRST))
          .thenComparing(piece -> piece.content().name());

  public DraftSheet {
    pieces = pieces.stream().sorted(IN_ORDER).toList();
  }

  public List<Piece> headings() {
    return pieces.stream().filter(piece -> piece.heading().isPresent()).toList();
  }

  public List<Piece> requirements() {
    return pieces.stream().filter(piece -> piece.requirement().isPresent()).toList();
  }

  public List<Piece> levels() {
    return pieces.stream().filter(piece -> piece.level().isPresent()).toList();
  }

  /** The levels that select any of these requirements. */
  public List<Piece> selecting(Set<PieceId> requirements) {
    return levels().stream()
        .filter(piece ->
            piece.level().orElseThrow().members().stream().anyMatch(requirements::contains))
        .toList();
  }

  public Map<PieceId, Piece> byId() {
    return pieces.stream().collect(Collectors.toMap(Piece::id, Function.identity()));
  }

  /** What stands somewhere under a heading or an objective. */
  public List<Piece> under(Code code) {
    return pieces.stream()
        .filter(piece -> piece.content().code().filter(c -> c.isUnder(code)).isPresent())
        .toList();
  }

  /** The pieces that bear the same numbers. */
  public List<Piece> bearing(Code code) {
    return pieces.stream()
        .filter(piece -> piece.content().code().filter(c -> c.sameNumbers(code)).isPresent())
        .toList();
  }

  /** The heading under which something stands, if it is there. */
  public Optional<Code> headingOf(Code code) {
    return headings().stream()
        .map(piece -> piece.content().code().orElseThrow())
        .filter(heading -> heading.depth() == code.depthOfHeading() && code.isUnder(heading))
        .findFirst();
  }

  /** The objective that a detailed control serves, if it is there. */
  public Optional<RequirementId> objectiveOf(RequirementId control) {
    return requirements().stream()
        .flatMap(piece -> piece.content().code().orElseThrow().requirement().stream())
        .filter(control::serves)
        .findFirst();
  }

  /** The version this becomes; call it when the checks found no error. */
  Baseline promulgated(BaselineDraft draft, LocalDate inForceFrom, Enactment enactment) {
    Map<PieceId, Piece> byId = byId();
    return Baseline.of(
        draft.version(),
        draft.title().promulgated(),
        inForceFrom,
        groups(),
        asRequirements(),
        levels().stream()
            .flatMap(piece -> piece.level().stream())
            .map(level -> level(level, byId))
            .toList(),
        draft.wording().ja().isBlank()
            ? Optional.empty()
            : Optional.of(draft.wording().promulgated()),
        Optional.of(enactment));
  }

  /** The same while it is written: what has no text yet is shown by what there is. */
  Baseline proposed(BaselineDraft draft, LocalDate day) {
    Map<PieceId, Piece> byId = byId();
    return Baseline.of(
        draft.version(),
        shown(draft.title(), draft.version()),
        day,
        groups(),
        asRequirements(),
        levels().stream()
            .flatMap(piece -> piece.level().stream())
            .map(level -> level(level, byId))
            .toList(),
        Optional.empty());
  }

  /**
   * The requirements that bear another number than they began with.
   *
   * @param namesBefore the number that each edited piece began with; a piece that was never edited
   *     still bears it, and one that was added had none
   */
  List<Renumbered> renumbered(Map<PieceId, String> namesBefore) {
    return requirements().stream()
        .flatMap(piece ->
            Optional.ofNullable(namesBefore.get(piece.id()))
                .filter(name -> !name.equals(piece.content().name()))
                .map(name ->
                    new Renumbered(
                        RequirementId.of(name), RequirementId.of(piece.content().name())))
                .stream())
        .toList();
  }

  /** The levels side by side, as far as they are written. */
  public LevelTable levelTable() {
    Map<PieceId, Piece> byId = byId();
    return LevelTable.of(
        levels().stream()
            .flatMap(piece -> piece.level().stream())
            .map(level -> level(level, byId))
            .toList(),
        headings().stream()
            .map(piece -> {
              Code code = piece.content().code().orElseThrow();
              return new Group(code.value(), code.chapter(), shown(piece.content()));
            })
            .toList(),
        requirements().stream()
            .flatMap(piece -> piece.requirement().stream())
            .map(item -> {
              RequirementId id = RequirementId.of(item.name());
              return new Requirement(
                  id,
                  id.kind(),
                  "",
                  Optional.empty(),
                  id.kind() != RequirementKind.DETAILED_CONTROL || id.isMarkedMandatory(),
                  shown(item),
                  shown(item),
                  item.actor(),
                  item.details());
            })
            .toList());
  }

  private static LocalizedText shown(Content content) {
    return shown(content.title(), content.name());
  }

  /** What there is of a text; something else when there is nothing. */
  private static LocalizedText shown(DraftText text, String otherwise) {
    String ja = text.ja().isBlank() ? text.en() : text.ja();
    return new LocalizedText(ja.isBlank() ? otherwise : ja, text.en());
  }

  private List<Group> groups() {
    return headings().stream()
        .map(piece -> {
          Code code = piece.content().code().orElseThrow();
          return new Group(code.value(), code.chapter(), shown(piece.content()));
        })
        .toList();
  }

  private List<Requirement> asRequirements() {
    Map<Integer, DraftSheet> chapters =
        pieces.stream()
            .filter(piece -> piece.content().code().isPresent())
            .collect(
                Collectors.groupingBy(
                    piece -> piece.content().code().orElseThrow().chapter(),
                    Collectors.collectingAndThen(Collectors.toList(), DraftSheet::new)));
    return requirements().stream()
        .map(piece -> {
          RequirementContent item = piece.requirement().orElseThrow();
          Code code = Code.of(item.name());
          return requirement(item, code, chapters.getOrDefault(code.chapter(), this));
        })
        .toList();
  }

  private static Requirement requirement(RequirementContent item, Code code, DraftSheet chapter) {
    RequirementId id = code.requirement().orElseThrow();
    boolean detailed = id.kind() == RequirementKind.DETAILED_CONTROL;
    return new Requirement(
        id,
        id.kind(),
        chapter.headingOf(code).orElseThrow().value(),
        detailed ? chapter.objectiveOf(id) : Optional.empty(),
        !detailed || id.isMarkedMandatory(),
        shown(item),
        shown(item.text(), item.name()),
        item.actor(),
        item.details());
  }

  private static Level level(LevelContent level, Map<PieceId, Piece> byId) {
    SequencedSet<RequirementId> selected =
        level.members().stream()
            .flatMap(member -> Optional.ofNullable(byId.get(member)).stream())
            .flatMap(piece -> piece.requirement().stream())
            .map(item -> RequirementId.of(item.name()))
            .sorted()
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Level(level.name(), shown(level), selected, level.audit(), level.parameters());
  }
}
