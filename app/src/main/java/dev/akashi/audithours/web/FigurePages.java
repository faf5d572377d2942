package dev.akashi.audithours.web;

import dev.akashi.audithours.HourCategory;
import dev.akashi.audithours.HourFigures;
import dev.akashi.audithours.HourFigures.Cell;
import dev.akashi.audithours.HourFigures.Shown;
import dev.akashi.audithours.HourFigures.Totals;
import dev.akashi.audithours.HourStatistics;
import dev.akashi.audithours.Hours;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Csv;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What audits take, as statistics that name no body: a page and a file of what it shows. */
@Controller
public class FigurePages {

  private static final List<String> COLUMNS =
      List.of("what", "year", "engagements", "lower", "median", "upper");

  private final Pages pages;
  private final HourStatistics statistics;
  private final Texts texts;

  FigurePages(Pages pages, HourStatistics statistics, Texts texts) {
    this.pages = pages;
    this.statistics = statistics;
    this.texts = texts;
  }

  /** The table. */
  public record FiguresView(HourFigures figures) {

    public String hours(int minutes) {
      return Hours.of(minutes);
    }

    /** The cells of a line with the one over all years at its end. */
    public List<Cell> cells(Totals line) {
      return Stream.concat(line.byYear().stream(), Stream.of(line.over())).toList();
    }
  }

  @GetMapping("/programme/hours")
  @Requires(Permission.READ_EFFORT)
  View show(Actor actor) {
    return pages.view("audithours/figures", new FiguresView(statistics.figures(actor)));
  }

  @GetMapping({"/programme/hours.csv", "/api/v1/programme/hours.csv"})
  @Requires(Permission.READ_EFFORT)
  void csv(Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HourFigures figures = statistics.figures(actor);
    Language language = pages.language(request);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("audit-hours.csv").build().toString());
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    Csv csv = new Csv(out).byteOrderMark();
    csv.line(COLUMNS.stream().map(name -> texts.text(language, "audithours.csv." + name)).toList());
    for (HourFigures.Row row : figures.rows()) {
      lines(csv, language, figures, named(language, row.category()), row.cells());
    }
    lines(csv, language, figures, texts.text(language, "audithours.whole"), figures.all());
    out.flush();
  }

  private void lines(Csv csv, Language language, HourFigures figures, String what, Totals cells) {
    for (int i = 0; i < figures.years().size(); i++) {
      line(csv, language, what, Integer.toString(figures.years().get(i)), cells.byYear().get(i));
    }
    line(csv, language, what, texts.text(language, "audithours.all-years"), cells.over());
  }

  private void line(Csv csv, Language language, String what, String year, Cell cell) {
    String withheld = texts.text(language, "audithours.withheld");
    csv.line(
        switch (cell) {
          case HourFigures.Nothing _ -> List.of(what, year, "0", "", "", "");
          case HourFigures.Withheld _ ->
              List.of(what, year, withheld, withheld, withheld, withheld);
          case Shown shown ->
              List.of(
                  what,
                  year,
                  Integer.toString(shown.engagements()),
                  Hours.of(shown.lower()),
                  Hours.of(shown.median()),
                  Hours.of(shown.upper()));
        });
  }

  private String named(Language language, HourCategory category) {
    if (category.kind() != HourCategory.HourKind.CONTROLS) {
      return texts.label(language, category.kind());
    }
    return category.code().isEmpty()
        ? texts.text(language, "audithours.no-class")
        : texts.text(language, "audithours.class-named", category.code());
  }
}
