package dev.akashi.exchange;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.exchange.PlannedRow.FieldChange;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.kernel.WritableText;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What taking a file into a draft would do, row by row; it changes nothing itself. */
public final class ImportPlan {

  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_TEXT = 8_000;

  private final Map<String, Piece> byNumber = new HashMap<>();
  private final Map<String, String> placeOf = new HashMap<>();
  private final Map<String, PieceId> placed = new HashMap<>();
  private final Set<String> marked = new HashSet<>();
  private final List<PlannedRow> rows = new ArrayList<>();
  private final Map<PieceId, Content> changes = new LinkedHashMap<>();
  private final LevelPlan levels;

  private ImportPlan(DraftSheet sheet) {
    Stream.concat(sheet.headings().stream(), sheet.requirements().stream())
        .forEach(piece -> byNumber.put(plain(piece.content().code().orElseThrow()), piece));
    levels = new LevelPlan(sheet.levels(), changes);
    sheet.requirements().forEach(piece -> levels.knows(piece.id(), piece.content()));
  }

  /** Compares a file with a draft as it is now. */
  public static ImportPlan of(Incoming incoming, DraftSheet sheet) {
    ImportPlan plan = new ImportPlan(sheet);
    incoming.columns().forEach(plan::note);
    incoming.rows().forEach(plan::row);
    incoming.columns().forEach(column -> plan.levels.column(column, plan.placed));
    Map<String, PieceId> known = plan.requirements();
    incoming.levels().forEach(level -> plan.levels.profile(level, known));
    return plan;
  }

  private void note(LevelColumn column) {
    column.marks().keySet().stream().filter(column::marks).forEach(marked::add);
  }

  private Map<String, PieceId> requirements() {
    Map<String, PieceId> known = new HashMap<>();
    byNumber.forEach((number, piece) -> {
      if (piece.requirement().isPresent()) {
        known.put(number, piece.id());
      }
    });
    return known;
  }

  /** Every row with its verdict; the levels come first, for a file may be long. */
  public List<PlannedRow> rows() {
    return Stream.concat(levels.rows().stream(), rows.stream()).toList();
  }

  /** What the pieces would say, those that change. */
  public Map<PieceId, Content> changes() {
    return changes;
  }

  public Map<ImportVerdict, Long> counts() {
    Map<ImportVerdict, Long> counts = new EnumMap<>(ImportVerdict.class);
    Arrays.stream(ImportVerdict.values()).forEach(verdict -> counts.put(verdict, 0L));
    rows().forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
    return counts;
  }

  /** Refuses a file of which any row is wrong, or that changes nothing. */
  public void refuseUnlessWhole() {
    long errors = counts().getOrDefault(ImportVerdict.ERROR, 0L);
    if (errors > 0) {
      throw Refusal.input(Reason.of("exchange.has-errors").with(errors));
    }
    if (changes.isEmpty()) {
      throw Refusal.input(Reason.of("exchange.nothing-to-take"));
    }
  }

  private void row(IncomingRow row) {
    Optional<Code> code = code(row.number());
    String title = row.titleJa().or(row::titleEn).orElse("");
    Optional<Reason> wrong = row.problem().or(() -> wrong(row, code));
    if (wrong.isPresent()) {
      rows.add(
          new PlannedRow(row.place(), row.number(), title, ImportVerdict.ERROR, List.of(), wrong));
      return;
    }
    Code number = code.orElseThrow();
    Optional<Piece> old = Optional.ofNullable(byNumber.get(plain(number)));
    Content now = content(row, number, old.map(Piece::content));
    List<FieldChange> fields = FieldChanges.of(old.map(Piece::content), now);
    PieceId id = old.map(Piece::id).orElseGet(PieceId::random);
    if (number.requirement().isPresent()) {
      placed.put(row.place(), id);
      levels.knows(id, now);
    }
    ImportVerdict verdict =
        old.isEmpty()
            ? ImportVerdict.ADDED
            : fields.isEmpty() ? ImportVerdict.UNCHANGED : ImportVerdict.CHANGED;
    if (verdict != ImportVerdict.UNCHANGED) {
      changes.put(id, now);
    }
    rows.add(
        new PlannedRow(
            row.place(),
            number.value(),
            shown(old.map(Piece::content).orElse(now).title()),
            verdict,
            old.isEmpty() ? List.of() : fields,
            Optional.empty()));
  }

  private Optional<Reason> wrong(IncomingRow row, Optional<Code> code) {
    if (row.number().isBlank()) {
      return Optional.of(Reason.of("exchange.no-number", "FRM-22"));
    }
    if (code.isEmpty()) {
      return Optional.of(Reason.of("exchange.bad-number", "FRM-22").with(row.number()));
    }
    if (code.get().isHeading() && marked.contains(row.place())) {
      return Optional.of(Reason.of("exchange.heading-marked", "FRM-19").with(code.get().value()));
    }
    String first = placeOf.putIfAbsent(plain(code.get()), row.place());
    if (first != null) {
      return Optional.of(Reason.of("exchange.duplicate", "FRM-22").with(code.get().value(), first));
    }
    boolean otherKind =
        Optional.ofNullable(byNumber.get(plain(code.get())))
            .flatMap(piece -> piece.content().code())
            .filter(old -> !old.isLike(code.get()))
            .isPresent();
    if (otherKind) {
      return Optional.of(Reason.of("exchange.other-kind", "FRM-18").with(row.number()));
    }
    return Stream.of(
            tooLong(row.titleJa(), LONGEST_TITLE),
            tooLong(row.titleEn(), LONGEST_TITLE),
            tooLong(row.textJa(), LONGEST_TEXT),
            tooLong(row.textEn(), LONGEST_TEXT))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Reason> tooLong(Optional<String> text, int longest) {
    if (text.filter(t -> !WritableText.isWritable(t)).isPresent()) {
      return Optional.of(Reason.of("input.unwritable"));
    }
    return text.filter(t -> t.length() > longest)
        .map(t -> Reason.of("exchange.too-long").with(longest, t.length()));
  }

  private static Content content(IncomingRow row, Code number, Optional<Content> old) {
    DraftText title =
        said(row.titleJa(), row.titleEn(), old.map(Content::title).orElse(DraftText.EMPTY));
    if (number.isHeading()) {
      return new HeadingContent(number.value(), title);
    }
    Optional<RequirementContent> before =
        old.flatMap(
            c -> c instanceof RequirementContent item ? Optional.of(item) : Optional.empty());
    return new RequirementContent(
        number.value(),
        title,
        said(
            row.textJa(),
            row.textEn(),
            before.map(RequirementContent::text).orElse(DraftText.EMPTY)),
        row.actor().or(() -> before.map(RequirementContent::actor)).orElse(ActingParty.PROVIDER),
        row.details()
            .or(() -> before.map(RequirementContent::details))
            .orElse(RequirementDetails.NONE));
  }

  /** A title as the lists show it, in Japanese if it is there. */
  static String shown(DraftText title) {
    return title.ja().isBlank() ? title.en() : title.ja();
  }

  static DraftText said(Optional<String> ja, Optional<String> en, DraftText old) {
    return new DraftText(ja.orElse(old.ja()), en.orElse(old.en()));
  }

  /** The number people mean: full-width forms count as what they look like. */
  static Optional<Code> code(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    try {
      return Optional.of(Code.of(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String plain(Code code) {
    return code.marked("").value();
  }
}
