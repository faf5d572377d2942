package dev.akashi.audithours.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.audithours.HourBooks;
import dev.akashi.audithours.HourBooks.Book;
import dev.akashi.audithours.HourCategory;
import dev.akashi.audithours.HourEntry;
import dev.akashi.audithours.HourEntry.Work;
import dev.akashi.audithours.HourFigures;
import dev.akashi.audithours.HourFigures.Cell;
import dev.akashi.audithours.HourFigures.Totals;
import dev.akashi.audithours.HourId;
import dev.akashi.audithours.HourPhase;
import dev.akashi.audithours.HourStatistics;
import dev.akashi.audithours.HourTotals;
import dev.akashi.audithours.Hours;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hours of engagements and their statistics as data. */
@RestController
class HourApi {

  private static final String BOOK = "/api/v1/assessor/engagements/{id}/hours";
  private static final int LONGEST_CLASS = 8;

  private final HourBooks books;
  private final HourStatistics statistics;

  HourApi(HourBooks books, HourStatistics statistics) {
    this.books = books;
    this.statistics = statistics;
  }

  record Noting(
      @Nullable String day,
      @Nullable String phase,
      @Nullable String controlClass,
      @Nullable String requirement,
      @Nullable String hours,
      @Nullable String note,
      @Nullable Integer revision) {}

  record Made(String id) {}

  record EntryJson(
      String id,
      LocalDate day,
      HourPhase phase,
      String controlClass,
      @Nullable String requirement,
      String hours,
      String note,
      int revision) {

    static EntryJson of(HourEntry entry) {
      Work work = entry.work();
      return new EntryJson(
          entry.id().toString(),
          work.day(),
          work.phase(),
          work.controlClass(),
          work.requirement().map(RequirementId::value).orElse(null),
          Hours.of(work.minutes()),
          work.note(),
          entry.revision());
    }
  }

  record Sum(String of, String code, String hours) {}

  record TotalsJson(
      List<Sum> byCategory,
      List<Sum> byPhase,
      List<Sum> byControl,
      List<Sum> byMember,
      String all) {

    static TotalsJson of(HourTotals totals) {
      return new TotalsJson(
          totals.byCategory().entrySet().stream()
              .map(one -> sum(one.getKey().kind().name(), one.getKey().code(), one.getValue()))
              .toList(),
          totals.byPhase().entrySet().stream()
              .map(one -> sum(one.getKey().name(), "", one.getValue()))
              .toList(),
          totals.byControl().entrySet().stream()
              .map(one -> sum(one.getKey().value(), "", one.getValue()))
              .toList(),
          totals.byMember().stream()
              .map(one -> sum(one.name(), one.person().toString(), one.minutes()))
              .toList(),
          Hours.of(totals.all()));
    }

    private static Sum sum(String of, String code, int minutes) {
      return new Sum(of, code, Hours.of(minutes));
    }
  }

  record BookJson(List<EntryJson> own, boolean open, @Nullable TotalsJson totals) {}

  /** A cell; without figures when there is nothing, or when it is withheld. */
  record CellJson(
      @Nullable Integer year,
      boolean withheld,
      @Nullable Integer engagements,
      @Nullable String lowerQuartile,
      @Nullable String median,
      @Nullable String upperQuartile) {

    static CellJson of(@Nullable Integer year, Cell cell) {
      return switch (cell) {
        case HourFigures.Nothing _ -> new CellJson(year, false, 0, null, null, null);
        case HourFigures.Withheld _ -> new CellJson(year, true, null, null, null, null);
        case HourFigures.Shown shown ->
            new CellJson(
                year,
                false,
                shown.engagements(),
                Hours.of(shown.lower()),
                Hours.of(shown.median()),
                Hours.of(shown.upper()));
      };
    }
  }

  record LineJson(String of, String code, List<CellJson> years, CellJson allYears) {

    static LineJson of(String of, String code, List<Integer> years, Totals cells) {
      List<CellJson> byYear = new ArrayList<>();
      for (int i = 0; i < years.size(); i++) {
        byYear.add(CellJson.of(years.get(i), cells.byYear().get(i)));
      }
      return new LineJson(of, code, byYear, CellJson.of(null, cells.over()));
    }
  }

  record FiguresJson(int leastBodies, List<Integer> years, List<LineJson> rows, LineJson all) {}

  @GetMapping(BOOK)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  BookJson book(Actor actor, @PathVariable EngagementId id) {
    Book book = books.book(actor, id);
    return new BookJson(
        book.own().stream().map(EntryJson::of).toList(),
        book.open(),
        book.totals().map(TotalsJson::of).orElse(null));
  }

  @PostMapping(BOOK)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  @ResponseStatus(HttpStatus.CREATED)
  Made note(Actor actor, @PathVariable EngagementId id, @RequestBody Noting body) {
    return new Made(books.note(actor, id, work(body)).toString());
  }

  @PutMapping(BOOK + "/{entry}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable HourId entry,
      @RequestBody Noting body) {
    books.change(actor, id, entry, work(body), ApiInput.revision(body.revision()));
  }

  @DeleteMapping(BOOK + "/{entry}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable HourId entry,
      @RequestParam(required = false) @Nullable Integer revision) {
    books.remove(actor, id, entry, ApiInput.revision(revision));
  }

  @GetMapping("/api/v1/programme/hours")
  @Requires(Permission.READ_EFFORT)
  FiguresJson figures(Actor actor) {
    HourFigures figures = statistics.figures(actor);
    return new FiguresJson(
        figures.leastBodies(),
        figures.years(),
        figures.rows().stream().map(row -> line(figures, row.category(), row.cells())).toList(),
        LineJson.of("WHOLE", "", figures.years(), figures.all()));
  }

  private static LineJson line(HourFigures figures, HourCategory category, Totals cells) {
    return LineJson.of(category.kind().name(), category.code(), figures.years(), cells);
  }

  private static Work work(Noting body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> day = input.requiredDate("day", body.day());
    Optional<HourPhase> phase = input.choice("phase", body.phase(), HourPhase.class);
    String controlClass = input.optional("controlClass", body.controlClass(), LONGEST_CLASS);
    Optional<RequirementId> requirement =
        Objects.requireNonNullElse(body.requirement(), "").isBlank()
            ? Optional.empty()
            : input.read(
                "requirement", body.requirement(), "audithours.not-a-control", RequirementId::of);
    Optional<Integer> minutes =
        input.read("hours", body.hours(), "audithours.not-hours", Hours::minutes);
    String note = input.optional("note", body.note(), HourPages.NOTE_LENGTH);
    input.refuseIfBad();
    return new Work(
        day.orElseThrow(),
        phase.orElseThrow(),
        controlClass,
        requirement,
        minutes.orElseThrow(),
        note);
  }
}
