package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.SampleId;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.TableDownload;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.TableWorkbook.Column;
import dev.akashi.statement.IndividualControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lists of drawn items, without results, as files. */
@Controller
public class DrawnPages {

  private static final String RESULTS = "/assessor/engagements/{id}/results";
  private static final String SAMPLE = RESULTS + "/{requirement}/samples/{sample}";

  private final PaperTray tray;
  private final Pages pages;
  private final Texts texts;

  DrawnPages(PaperTray tray, Pages pages, Texts texts) {
    this.tray = tray;
    this.pages = pages;
    this.texts = texts;
  }

  /** What was drawn for the requirements that the table shows. */
  @GetMapping(RESULTS + "/drawn.csv")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void csv(
      Actor actor,
      @PathVariable EngagementId id,
      FormInput form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    shown(actor, id, form, request).sendCsv(response);
  }

  @GetMapping(RESULTS + "/drawn.xlsx")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void workbook(
      Actor actor,
      @PathVariable EngagementId id,
      FormInput form,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    shown(actor, id, form, request).sendWorkbook(response);
  }

  private TableDownload shown(
      Actor actor, EngagementId id, FormInput form, HttpServletRequest request) {
    Papers papers = tray.papers(actor, id);
    Set<RequirementId> shown =
        ResultFilter.read(form).matching(papers).stream()
            .map(Requirement::id)
            .collect(Collectors.toSet());
    return table(
        papers,
        papers.samples().stream().filter(sample -> shown.contains(sample.requirement())).toList(),
        "drawn-items",
        pages.language(request));
  }

  @GetMapping(SAMPLE + "/items.csv")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void sampleCsv(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @PathVariable SampleId sample,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    one(actor, id, requirement, sample, request).sendCsv(response);
  }

  @GetMapping(SAMPLE + "/items.xlsx")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void sampleWorkbook(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @PathVariable SampleId sample,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    one(actor, id, requirement, sample, request).sendWorkbook(response);
  }

  private TableDownload one(
      Actor actor,
      EngagementId id,
      RequirementId requirement,
      SampleId wanted,
      HttpServletRequest request) {
    Papers papers = tray.papers(actor, id);
    List<Sample> found =
        papers.samplesOf(requirement).stream()
            .filter(sample -> sample.id().equals(wanted))
            .toList();
    if (found.isEmpty()) {
      throw Refusal.notFound(Reason.of("assessment.sample-not-found"));
    }
    return table(papers, found, "drawn-items-" + requirement, pages.language(request));
  }

  private TableDownload table(Papers papers, List<Sample> samples, String name, Language language) {
    return new TableDownload(
        name,
        texts.text(language, "assessment.sample-items"),
        List.of(
            new Column(texts.text(language, "assessment.requirement"), 14),
            new Column(texts.text(language, "assessment.drawn.line"), 12),
            new Column(texts.text(language, "assessment.drawn.control"), 50),
            new Column(texts.text(language, "assessment.drawn.population"), 30),
            new Column(texts.text(language, "assessment.item-number"), 8),
            new Column(texts.text(language, "assessment.item-key"), 40)),
        samples.stream()
            .flatMap(sample -> sample.items().stream().map(item -> line(papers, sample, item)))
            .toList());
  }

  private static List<Object> line(Papers papers, Sample sample, Sample.Item item) {
    return List.of(
        sample.requirement().value(),
        sample.line(),
        papers.answer(sample.requirement()).individualControls().stream()
            .filter(control -> control.line().equals(sample.line()))
            .map(IndividualControl::text)
            .findFirst()
            .orElse(""),
        sample.population().origin().consistsOf(),
        item.number(),
        item.key());
  }
}
