package dev.akashi.exchange;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Enactment;
import dev.akashi.baseline.Obligation;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a baseline says, whether it was promulgated or is still written: what every file is made
 * from. Texts of a draft may be missing in a language.
 *
 * @param changedAt when it last changed, for files that must say so
 * @param decidedOn when a version was decided
 */
public record Book(
    String version,
    DraftText title,
    DraftText wording,
    boolean draft,
    Instant changedAt,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> inForceFrom,
    List<Heading> headings,
    List<Item> items,
    List<BookLevel> levels) {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  public Book {
    headings = List.copyOf(headings);
    items = List.copyOf(items);
    levels = List.copyOf(levels);
  }

  /** Something with a number: a heading or a requirement. */
  public sealed interface Entry permits Heading, Item {

    Code code();

    DraftText title();
  }

  /** A chapter or a heading in it. */
  public record Heading(Code code, DraftText title) implements Entry {}

  /** A requirement. */
  public record Item(
      RequirementId id,
      DraftText title,
      DraftText text,
      ActingParty actor,
      RequirementDetails details)
      implements Entry {

    @Override
    public Code code() {
      return Code.of(id.value());
    }

    public boolean mandatory() {
      return id.kind() != RequirementKind.DETAILED_CONTROL || id.isMarkedMandatory();
    }

    public Obligation obligation() {
      return mandatory() ? Obligation.MANDATORY : Obligation.RECOMMENDED;
    }
  }

  /** A level with the requirements it selects. */
  public record BookLevel(
      String name,
      DraftText title,
      AuditMethod audit,
      Map<String, String> parameters,
      SortedSet<RequirementId> members) {}

  /** An entry with what stands under it. */
  public record Branch(Entry entry, List<Branch> below) {

    /** This and everything under it, in order. */
    public Stream<Branch> all() {
      return Stream.concat(Stream.of(this), below.stream().flatMap(Branch::all));
    }
  }

  public static Book of(Baseline baseline) {
    Optional<LocalDate> decided = baseline.enactment().map(Enactment::decidedOn);
    return new Book(
        baseline.version(),
        DraftText.of(baseline.title()),
        baseline.wording().map(DraftText::of).orElse(DraftText.EMPTY),
        false,
        decided.orElse(baseline.inForceFrom()).atStartOfDay(JAPAN).toInstant(),
        decided,
        Optional.of(baseline.inForceFrom()),
        baseline.groups().stream()
            .map(group -> new Heading(Code.of(group.id()), DraftText.of(group.title())))
            .toList(),
        baseline.requirements().stream()
            .map(r ->
                new Item(
                    r.id(),
                    DraftText.of(r.title()),
                    DraftText.of(r.text()),
                    r.actor(),
                    r.details()))
            .toList(),
        baseline.levels().stream()
            .map(level ->
                new BookLevel(
                    level.level(),
                    DraftText.of(level.title()),
                    level.audit(),
                    level.parameters(),
                    new TreeSet<>(level.selected())))
            .toList());
  }

  public static Book of(BaselineDraft draft, DraftSheet sheet, Instant now) {
    Map<PieceId, Piece> byId = sheet.byId();
    return new Book(
        draft.version(),
        draft.title(),
        draft.wording(),
        true,
        now,
        draft.decision().map(BaselineDraft.Decided::on),
        draft.inForceFrom(),
        sheet.headings().stream()
            .map(
                piece -> new Heading(piece.content().code().orElseThrow(), piece.content().title()))
            .toList(),
        sheet.requirements().stream()
            .flatMap(piece -> piece.requirement().stream())
            .map(item ->
                new Item(
                    RequirementId.of(item.name()),
                    item.title(),
                    item.text(),
                    item.actor(),
                    item.details()))
            .toList(),
        sheet.levels().stream()
            .flatMap(piece -> piece.level().stream())
            .map(level -> level(level, byId))
            .toList());
  }

  private static BookLevel level(LevelContent level, Map<PieceId, Piece> byId) {
    return new BookLevel(
        level.name(),
        level.title(),
        level.audit(),
        level.parameters(),
        level.members().stream()
            .flatMap(member -> Optional.ofNullable(byId.get(member)).stream())
            .flatMap(piece -> piece.requirement().stream())
            .map(item -> RequirementId.of(item.name()))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Headings and requirements in the order of their numbers. */
  public List<Entry> entries() {
    return Stream.<Entry>concat(headings.stream(), items.stream())
        .sorted(Comparator.comparing(Entry::code))
        .toList();
  }

  /** Everything under what it stands under; what has no heading stands at the top. */
  public List<Branch> tree() {
    List<Branch> roots = new ArrayList<>();
    Deque<Branch> open = new ArrayDeque<>();
    for (Entry entry : entries()) {
      while (!open.isEmpty() && !entry.code().isUnder(open.getFirst().entry().code())) {
        open.pop();
      }
      Branch branch = new Branch(entry, new ArrayList<>());
      (open.isEmpty() ? roots : open.getFirst().below()).add(branch);
      open.push(branch);
    }
    return roots;
  }

  public Optional<BookLevel> level(String name) {
    return levels.stream().filter(level -> level.name().equals(name)).findFirst();
  }

  /** The requirements by their ids. */
  public Map<RequirementId, Item> byId() {
    return items.stream().collect(Collectors.toMap(Item::id, Function.identity(), (a, b) -> a));
  }
}
