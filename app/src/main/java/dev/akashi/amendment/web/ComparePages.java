package dev.akashi.amendment.web;

import dev.akashi.amendment.Change;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.DraftComparing;
import dev.akashi.amendment.OldNewTable;
import dev.akashi.amendment.Ruling;
import dev.akashi.amendment.files.OldNewDocument;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Csv;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.workshop.DraftId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * Two versions, or a version and a draft of the next, side by side: as a page, as a Word document
 * and as CSV.
 */
@Controller
class ComparePages {

  private static final int MOST_AT_ONCE = 2_000;
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "ground",
          "pairing",
          "facts",
          "old-id",
          "new-id",
          "old-title",
          "new-title",
          "old-text",
          "new-text",
          "ruling");

  private final Pages pages;
  private final Texts texts;
  private final Baselines baselines;
  private final DraftComparing comparing;
  private final CurrentActor currentActor;
  private final Today today;

  ComparePages(
      Pages pages,
      Texts texts,
      Baselines baselines,
      DraftComparing comparing,
      CurrentActor currentActor,
      Today today) {
    this.pages = pages;
    this.texts = texts;
    this.baselines = baselines;
    this.comparing = comparing;
    this.currentActor = currentActor;
    this.today = today;
  }

  @GetMapping("/baseline/compare")
  @OpenToAll
  View compare(FormInput form, HttpServletRequest request) {
    CompareFilter filter = CompareFilter.of(form);
    List<Baseline> versions = baselines.all();
    Optional<Actor> actor = currentActor.of(request);
    if (versions.size() < 2 && !form.has("new")) {
      return pages.view(
          "amendment/compare",
          new CompareView(
              versions,
              List.of(),
              form.text("new"),
              Optional.empty(),
              new OldNewTable(pages.language(request), List.of()),
              Map.of(),
              0,
              filter));
    }
    Comparison comparison = comparison(form, request);
    OldNewTable table =
        OldNewTable.of(comparison, pages.language(request), filter::admits, filter::admits);
    int found = table.changes().size();
    return pages.view(
        "amendment/compare",
        new CompareView(
            versions,
            comparing.drafts(actor, form.text("new")),
            form.text("new"),
            Optional.of(comparison),
            filter.whole()
                ? table.part(0, MOST_AT_ONCE)
                : table.part(filter.from(), CompareView.PAGE),
            comparison.counts(),
            found,
            filter));
  }

  @GetMapping("/baseline/compare.docx")
  @OpenToAll
  void document(FormInput form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Comparison comparison = comparison(form, request);
    Language language = pages.language(request);
    OldNewDocument.Words words =
        new OldNewDocument.Words() {
          @Override
          public String text(String key, Object... args) {
            return texts.text(language, key, args);
          }

          @Override
          public String label(Enum<?> value) {
            return texts.label(language, value);
          }
        };
    response.setContentType(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    response.setHeader("Content-Disposition", attachment(form, comparison, "docx"));
    OldNewDocument.write(
        OldNewTable.of(comparison, language),
        words.text("amendment.document-title", comparison.after().title()),
        lead(
            words,
            isDraft(form, comparison)
                ? words.text("amendment.as-drafted", comparison.after().version(), today.day())
                : words.text(
                    "amendment.in-force",
                    comparison.after().version(),
                    comparison.after().inForceFrom())),
        List.of(
            words.text("amendment.new", comparison.after().version()),
            words.text("amendment.old", comparison.before().version())),
        words,
        response.getOutputStream());
  }

  /** What stands below the title; what a demonstration makes says so. */
  private List<String> lead(OldNewDocument.Words words, String inForce) {
    return today.isDemo() ? List.of(words.text("amendment.demo"), inForce) : List.of(inForce);
  }

  @GetMapping("/baseline/compare.csv")
  @OpenToAll
  void csv(FormInput form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Comparison comparison = comparison(form, request);
    Language language = pages.language(request);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", attachment(form, comparison, "csv"));
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    Csv csv = new Csv(out).byteOrderMark();
    csv.line(
        COLUMNS.stream().map(column -> texts.text(language, "amendment.csv." + column)).toList());
    CompareFilter filter = CompareFilter.of(form);
    comparison.changes().stream()
        .filter(filter::admits)
        .forEach(change -> csv.line(line(change, language)));
    out.flush();
  }

  private List<String> line(Change change, Language language) {
    return List.of(
        texts.label(language, change.kind()),
        texts.label(language, change.ground()),
        texts.label(language, change.pairing()),
        joined(change.facts(), fact -> texts.label(language, fact)),
        joined(change.before(), r -> r.id().value()),
        joined(change.after(), r -> r.id().value()),
        words(change.before(), Requirement::title, language),
        words(change.after(), Requirement::title, language),
        words(change.before(), Requirement::text, language),
        words(change.after(), Requirement::text, language),
        change.ruling().map(Ruling::reason).orElse(""));
  }

  private static String words(
      List<Requirement> side, Function<Requirement, LocalizedText> part, Language language) {
    return joined(side, requirement -> part.apply(requirement).in(language));
  }

  private static <T> String joined(Collection<T> several, Function<T, String> each) {
    return several.stream().map(each).collect(Collectors.joining(" / "));
  }

  /** The versions asked for; else the newest one, and the one before it or that it is made from. */
  private Comparison comparison(FormInput form, HttpServletRequest request) {
    Optional<Actor> actor = currentActor.of(request);
    List<Baseline> all = baselines.all();
    String after = form.text("new");
    String before = form.text("old");
    if (after.isEmpty()) {
      after = all.getFirst().version();
    }
    if (before.isEmpty()) {
      before =
          DraftId.isNamedBy(after)
              ? comparing.draft(actor, after).basedOn().orElse(all.getFirst().version())
              : older(all, after);
    }
    return comparing.compare(actor, before, after);
  }

  private static String older(List<Baseline> newestFirst, String version) {
    return newestFirst.stream()
        .map(Baseline::version)
        .dropWhile(each -> !each.equals(version))
        .skip(1)
        .findFirst()
        .orElse(version);
  }

  private boolean isDraft(FormInput form, Comparison comparison) {
    return CompareView.isDraft(form.text("new"), comparison, baselines.all());
  }

  private String attachment(FormInput form, Comparison comparison, String ending) {
    String name =
        "baseline-"
            + comparison.before().version()
            + "-"
            + comparison.after().version()
            + (isDraft(form, comparison) ? "-draft" : "");
    return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9.-]", "_") + "." + ending + "\"";
  }
}
