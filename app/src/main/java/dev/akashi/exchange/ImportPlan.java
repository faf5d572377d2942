package dev.akashi.exchange;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.exchange.PlannedRow.FieldChange;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What taking a file into a draft would do, row by row; it changes nothing itself. */
public final class ImportPlan {

  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_TEXT = 8_000;
  private static final String LEVEL_NAME = "[0-9A-Za-z-]{1,20}";
  private static final int NAMED = 10;

  private final Map<String, Piece> byNumber = new HashMap<>();
  private final Map<String, Piece> levelsByName = new HashMap<>();
  private final Map<String, String> placeOf = new HashMap<>();
  private final List<PlannedRow> rows = new ArrayList<>();
  private final Map<PieceId, Content> changes = new LinkedHashMap<>();

  private ImportPlan(DraftSheet sheet) {
    Stream.concat(sheet.headings().stream(), sheet.requirements().stream())
        .forEach(piece -> byNumber.put(plain(piece.content().code().orElseThrow()), piece));
    sheet.levels().forEach(piece -> levelsByName.put(piece.content().name(), piece));
  }

  /** Compares a file with a draft as it is now. */
  public static ImportPlan of(Incoming incoming, DraftSheet sheet) {
    ImportPlan plan = new ImportPlan(sheet);
    incoming.rows().forEach(plan::row);
    incoming.levels().forEach(plan::level);
    return plan;
  }

  public List<PlannedRow> rows() {
    return List.copyOf(rows);
  }

  /** What the pieces would say, those that change. */
  public Map<PieceId, Content> changes() {
    return changes;
  }

  public Map<ImportVerdict, Long> counts() {
    Map<ImportVerdict, Long> counts = new EnumMap<>(ImportVerdict.class);
    Arrays.stream(ImportVerdict.values()).forEach(verdict -> counts.put(verdict, 0L));
    rows.forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
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
    List<FieldChange> fields = fields(old.map(Piece::content), now);
    ImportVerdict verdict =
        old.isEmpty()
            ? ImportVerdict.ADDED
            : fields.isEmpty() ? ImportVerdict.UNCHANGED : ImportVerdict.CHANGED;
    if (verdict != ImportVerdict.UNCHANGED) {
      changes.put(old.map(Piece::id).orElseGet(PieceId::random), now);
    }
    rows.add(
        new PlannedRow(
            row.place(),
            number.value(),
            now.title().ja().isBlank() ? now.title().en() : now.title().ja(),
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
    if (text.filter(t -> t.indexOf('\0') >= 0).isPresent()) {
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

  private static DraftText said(Optional<String> ja, Optional<String> en, DraftText old) {
    return new DraftText(ja.orElse(old.ja()), en.orElse(old.en()));
  }

  private static List<FieldChange> fields(Optional<Content> old, Content now) {
    List<FieldChange> fields = new ArrayList<>();
    Map<String, String> before = old.map(ImportPlan::words).orElse(Map.of());
    words(now)
        .forEach((name, after) -> {
          String was = before.getOrDefault(name, "");
          if (!was.equals(after)) {
            fields.add(new FieldChange(name, was, after));
          }
        });
    return fields;
  }

  private static Map<String, String> words(Content content) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("number", content.name());
    words.put("title-ja", content.title().ja());
    words.put("title-en", content.title().en());
    switch (content) {
      case HeadingContent heading -> {}
      case RequirementContent item -> {
        words.put("text-ja", item.text().ja());
        words.put("text-en", item.text().en());
        words.put("actor", item.actor().name());
        words.put("details", item.details().saysNothing() ? "" : item.details().toString());
      }
      case LevelContent level -> {
        words.put("members", Integer.toString(level.members().size()));
        words.put("audit", level.audit().name());
        words.put("values", level.parameters().isEmpty() ? "" : level.parameters().toString());
      }
    }
    return words;
  }

  private void level(IncomingLevel level) {
    Optional<Piece> old = Optional.ofNullable(levelsByName.get(level.name()));
    Optional<LevelContent> before = old.flatMap(Piece::level);
    Set<PieceId> members = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>(level.missing());
    for (String member : level.members()) {
      Optional<Piece> piece =
          code(member)
              .flatMap(code -> Optional.ofNullable(byNumber.get(plain(code))))
              .filter(found -> found.requirement().isPresent());
      piece.ifPresentOrElse(found -> members.add(found.id()), () -> unknown.add(member));
    }
    DraftText title =
        said(
            level.titleJa(),
            level.titleEn(),
            before.map(LevelContent::title).orElse(DraftText.EMPTY));
    Optional<Reason> wrong = Optional.empty();
    if (!level.name().matches(LEVEL_NAME)) {
      wrong = Optional.of(Reason.of("exchange.bad-level", "FRM-19").with(level.name()));
    } else if (!unknown.isEmpty()) {
      wrong =
          Optional.of(
              Reason.of("exchange.unknown-members", "FRM-19")
                  .with(
                      unknown.size(),
                      List.copyOf(unknown.subList(0, Math.min(NAMED, unknown.size())))));
    } else if (members.isEmpty()) {
      wrong = Optional.of(Reason.of("exchange.no-members", "FRM-19"));
    }
    if (wrong.isPresent()) {
      rows.add(
          new PlannedRow(
              level.name(), level.name(), title.ja(), ImportVerdict.ERROR, List.of(), wrong));
      return;
    }
    LevelContent now =
        new LevelContent(
            level.name(),
            title,
            level.audit().or(() -> before.map(LevelContent::audit)).orElse(AuditMethod.FULL),
            level.parameters().isEmpty()
                ? before.map(LevelContent::parameters).orElse(Map.of())
                : level.parameters(),
            members);
    boolean same = before.filter(now::equals).isPresent();
    ImportVerdict verdict =
        old.isEmpty()
            ? ImportVerdict.ADDED
            : same ? ImportVerdict.UNCHANGED : ImportVerdict.CHANGED;
    if (!same) {
      changes.put(old.map(Piece::id).orElseGet(PieceId::random), now);
    }
    rows.add(
        new PlannedRow(
            level.name(),
            level.name(),
            title.ja().isBlank() ? title.en() : title.ja(),
            verdict,
            old.isEmpty() ? List.of() : fields(old.map(Piece::content), now),
            Optional.empty()));
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

  private static String plain(Code code) {
    return code.marked("").value();
  }
}
