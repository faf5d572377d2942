package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.Comparison;
import dev.akashi.crosswalk.ControlOutline;
import dev.akashi.crosswalk.Coverage;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.MappingCollection;
import dev.akashi.crosswalk.MappingCollection.Words;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Csv;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The mappings between two catalogues as files: CSV and OSCAL mapping collections. */
@Controller
class MappingFiles {

  private static final List<String> COLUMNS =
      List.of(
          "from",
          "from-title",
          "relation",
          "to",
          "to-title",
          "rationale",
          "origin",
          "changed",
          "another-look");

  private final Mappings mappings;
  private final CurrentActor currentActor;
  private final Pages pages;
  private final Texts texts;
  private final Today today;

  MappingFiles(
      Mappings mappings, CurrentActor currentActor, Pages pages, Texts texts, Today today) {
    this.mappings = mappings;
    this.currentActor = currentActor;
    this.pages = pages;
    this.texts = texts;
    this.today = today;
  }

  @GetMapping("/catalogues/{left}/mappings/{right}.csv")
  @OpenToAll
  void csv(
      @PathVariable CatalogueKey left,
      @PathVariable CatalogueKey right,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<Actor> reader = currentActor.of(request);
    Comparison compared = mappings.comparison(reader, left, right);
    Language language = pages.language(request);
    attach(response, "text/csv;charset=UTF-8", left + "-" + right + ".csv");
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    Csv csv = new Csv(out).byteOrderMark();
    csv.line(COLUMNS.stream().map(name -> texts.text(language, "crosswalk.csv." + name)).toList());
    for (Mapping mapping : compared.mappings()) {
      Optional<ControlOutline> from = compared.from(mapping);
      Optional<ControlOutline> to = compared.to(mapping);
      csv.line(
          List.of(
              from.map(ControlOutline::label).orElse(mapping.from().control()),
              from.map(control -> control.title().in(language)).orElse(""),
              texts.label(language, mapping.relation()),
              to.map(ControlOutline::label).orElse(mapping.to().control()),
              to.map(control -> control.title().in(language)).orElse(""),
              mapping.rationale(),
              origin(mapping, language),
              mapping.changedAt().toString(),
              mapping.anotherLook().map(look -> texts.label(language, look)).orElse("")));
    }
    out.flush();
  }

  private String origin(Mapping mapping, Language language) {
    if (mapping.asShipped()) {
      return texts.text(language, "crosswalk.shipped");
    }
    return mapping.authorName().isEmpty()
        ? texts.text(language, "crosswalk.office")
        : mapping.authorName();
  }

  @GetMapping("/catalogues/{left}/mappings/{right}.json")
  @OpenToAll
  void oscal(
      @PathVariable CatalogueKey left,
      @PathVariable CatalogueKey right,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<Actor> reader = currentActor.of(request);
    Coverage coverage = mappings.coverage(reader, left, right);
    if (coverage.mappings().isEmpty()) {
      throw Refusal.notFound(Reason.of("crosswalk.nothing-mapped", "FRM-20"));
    }
    Language language = pages.language(request);
    OscalDocument document = MappingCollection.of(coverage, words(coverage, language), today.now());
    attach(response, "application/json", left + "-" + right + ".json");
    OscalWriter.write(document, Format.JSON, response.getOutputStream());
  }

  private Words words(Coverage coverage, Language language) {
    Catalogue left = coverage.left();
    Catalogue right = coverage.right();
    return new Words(
        texts.text(
            language,
            "crosswalk.collection",
            left.title().in(language),
            right.title().in(language)),
        left.title().in(language),
        right.title().in(language),
        madeHow(coverage.mappings(), language));
  }

  /** How the mappings came about: not all of them were read and compared by somebody. */
  private String madeHow(List<Mapping> all, Language language) {
    List<String> said = new ArrayList<>();
    if (all.stream().anyMatch(Mapping::asShipped)) {
      said.add(texts.text(language, "crosswalk.collection.shipped"));
    }
    if (!all.stream().allMatch(Mapping::asShipped)) {
      said.add(texts.text(language, "crosswalk.collection.office"));
    }
    return String.join(" ", said);
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-cache");
  }
}
