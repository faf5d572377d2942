package dev.akashi.workshop;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.ControlParameter;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks a whole draft through. */
public final class DraftChecks {

  private final BaselineDraft draft;
  private final DraftSheet sheet;
  private final Set<String> headings = new HashSet<>();
  private final Set<String> objectives = new HashSet<>();
  private final Set<String> served = new HashSet<>();
  private final List<DraftFinding> found = new ArrayList<>();

  private DraftChecks(BaselineDraft draft, DraftSheet sheet) {
    this.draft = draft;
    this.sheet = sheet;
  }

  /** How many requirements of a kind there are, and how many the previous version had. */
  public record Count(RequirementKind kind, long now, Optional<Long> before) {

    public long change() {
      return now - before.orElse(0L);
    }
  }

  /** The counts of a draft beside the version it was made from. */
  public static List<Count> counts(DraftSheet sheet, Optional<Baseline> previous) {
    Map<RequirementKind, Long> now =
        sheet.requirements().stream()
            .collect(Collectors.groupingBy(DraftChecks::kind, Collectors.counting()));
    return Arrays.stream(RequirementKind.values())
        .map(kind ->
            new Count(
                kind,
                now.getOrDefault(kind, 0L),
                previous.map(baseline -> (long) baseline.ofKind(kind).size())))
        .toList();
  }

  /** Everything there is to say, errors first. */
  public static List<DraftFinding> of(BaselineDraft draft, DraftSheet sheet) {
    DraftChecks checks = new DraftChecks(draft, sheet);
    checks.run();
    return checks.found.stream().sorted(Comparator.comparing(finding -> !finding.error())).toList();
  }

  /** The reasons that keep a draft from being promulgated. */
  public static List<Reason> errors(BaselineDraft draft, DraftSheet sheet) {
    return of(draft, sheet).stream().filter(DraftFinding::error).map(DraftFinding::reason).toList();
  }

  private void run() {
    gather();
    if (!draft.title().isWhole()) {
      error(Optional.empty(), Reason.of("workshop.check.title", "FRM-22"));
    }
    if (draft.wording().ja().isBlank() != draft.wording().en().isBlank()) {
      error(Optional.empty(), Reason.of("workshop.check.wording", "FRM-22"));
    }
    groups();
    duplicates();
    sheet.headings().forEach(this::language);
    sheet.requirements().forEach(this::requirement);
    if (sheet.levels().isEmpty()) {
      error(Optional.empty(), Reason.of("workshop.check.no-level", "FRM-19"));
    }
    Set<PieceId> requirements =
        sheet.requirements().stream().map(Piece::id).collect(Collectors.toSet());
    Set<String> parameters = parameters();
    sheet.levels().forEach(level -> level(level, requirements, parameters));
    unselected();
  }

  /** What each thing stands under is looked up by the beginning of its number. */
  private void gather() {
    sheet.headings().forEach(piece -> headings.add(plain(code(piece))));
    for (Piece piece : sheet.requirements()) {
      RequirementKind kind = kind(piece);
      if (kind == RequirementKind.CONTROL_OBJECTIVE) {
        objectives.add(plain(code(piece)));
      } else if (kind == RequirementKind.DETAILED_CONTROL) {
        served.add(above(code(piece), 3));
      }
    }
  }

  /** The three groups of criteria. */
  private void groups() {
    Set<RequirementKind> there =
        sheet.requirements().stream().map(DraftChecks::kind).collect(Collectors.toSet());
    Stream.of(
            RequirementKind.GOVERNANCE,
            RequirementKind.MANAGEMENT,
            RequirementKind.CONTROL_OBJECTIVE)
        .filter(kind -> !there.contains(kind))
        .forEach(kind ->
            error(
                Optional.empty(), Reason.of("workshop.check.group-missing", "FRM-18").with(kind)));
  }

  private void duplicates() {
    Map<String, List<Piece>> byNumber =
        Stream.concat(sheet.headings().stream(), sheet.requirements().stream())
            .collect(Collectors.groupingBy(piece -> plain(code(piece))));
    byNumber.forEach((number, pieces) -> {
      if (pieces.size() > 1) {
        error(
            Optional.of(pieces.getLast().id()),
            Reason.of("workshop.check.duplicate", "FRM-22").with(number, pieces.size()));
      }
    });
  }

  private void language(Piece piece) {
    if (!piece.content().title().isWhole()) {
      error(
          Optional.of(piece.id()),
          Reason.of("workshop.check.language", "FRM-22").with(piece.content().name()));
    }
  }

  private void requirement(Piece piece) {
    RequirementContent item = piece.requirement().orElseThrow();
    Code code = code(piece);
    Optional<PieceId> at = Optional.of(piece.id());
    if (!item.title().isWhole() || !item.text().isWhole()) {
      error(at, Reason.of("workshop.check.language", "FRM-22").with(item.name()));
    }
    details(item.details())
        .forEach((clause, texts) -> {
          if (texts.stream().anyMatch(text -> text.en().isBlank())) {
            error(at, Reason.of("workshop.check.details-language", clause).with(item.name()));
          }
        });
    if (!headings.contains(above(code, code.depthOfHeading()))) {
      error(at, Reason.of("workshop.check.no-heading", "FRM-18").with(item.name()));
    }
    RequirementKind kind = kind(piece);
    if (kind == RequirementKind.DETAILED_CONTROL && !objectives.contains(above(code, 3))) {
      error(at, Reason.of("workshop.check.no-objective", "FRM-18").with(item.name()));
    }
    if (kind == RequirementKind.CONTROL_OBJECTIVE && !served.contains(plain(code))) {
      found.add(
          new DraftFinding(
              false, Reason.of("workshop.check.no-controls", "FRM-24").with(item.name()), at));
    }
  }

  private static Map<String, List<LocalizedText>> details(RequirementDetails details) {
    return Map.of(
        "FRM-37", details.examples(),
        "FRM-46", details.risks(),
        "FRM-19", details.parameters().stream().map(ControlParameter::label).toList(),
        "FRM-22", details.procedures().stream().map(step -> step.text()).toList());
  }

  private void level(Piece piece, Set<PieceId> requirements, Set<String> parameters) {
    LevelContent level = piece.level().orElseThrow();
    Optional<PieceId> at = Optional.of(piece.id());
    if (!level.title().isWhole()) {
      error(at, Reason.of("workshop.check.level-language", "FRM-19").with(level.name()));
    }
    long gone = level.members().stream().filter(id -> !requirements.contains(id)).count();
    if (gone > 0) {
      error(at, Reason.of("workshop.check.level-dangling", "FRM-19").with(level.name(), gone));
    }
    if (level.members().size() == gone) {
      error(at, Reason.of("workshop.check.level-empty", "FRM-19").with(level.name()));
    }
    parameters.stream()
        .filter(parameter -> !level.parameters().containsKey(parameter))
        .forEach(parameter ->
            found.add(
                new DraftFinding(
                    false,
                    Reason.of("workshop.check.level-parameter", "FRM-19")
                        .with(level.name(), parameter),
                    at)));
  }

  /** What no level selects is demanded of nobody; a draft without levels is told of that alone. */
  private void unselected() {
    if (sheet.levels().isEmpty()) {
      return;
    }
    Set<PieceId> selected =
        sheet.levels().stream()
            .flatMap(level -> level.level().orElseThrow().members().stream())
            .collect(Collectors.toSet());
    sheet.requirements().stream()
        .filter(piece -> !selected.contains(piece.id()))
        .forEach(piece ->
            found.add(
                new DraftFinding(
                    false,
                    Reason.of("workshop.check.unselected", "FRM-19").with(piece.content().name()),
                    Optional.of(piece.id()))));
  }

  private Set<String> parameters() {
    return sheet.requirements().stream()
        .flatMap(piece -> piece.requirement().stream())
        .flatMap(item -> item.details().parameters().stream())
        .map(ControlParameter::id)
        .collect(Collectors.toSet());
  }

  private void error(Optional<PieceId> at, Reason reason) {
    found.add(new DraftFinding(true, reason, at));
  }

  private static Code code(Piece piece) {
    return piece.content().code().orElseThrow();
  }

  private static RequirementKind kind(Piece piece) {
    return code(piece).requirement().map(RequirementId::kind).orElseThrow();
  }

  private static String plain(Code code) {
    return code.marked("").value();
  }

  private static String above(Code code, int depth) {
    return Arrays.stream(code.value().split("\\.", -1))
        .limit(depth)
        .collect(Collectors.joining("."));
  }
}
