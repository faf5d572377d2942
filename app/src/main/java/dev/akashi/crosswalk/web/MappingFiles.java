package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.ControlRef;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The mappings between two catalogues as files: CSV and OSCAL mapping collections. */
@Controller
class MappingFiles {

  private static final List<String> COLUMNS =
      List.of("from", "from-title", "relation", "to", "to-title", "rationale", "origin", "changed");

  private final Mappings mappings;
  private final Catalogues catalogues;
  private final CurrentActor currentActor;
  private final Pages pages;
  private final Texts texts;
  private final Today today;

  MappingFiles(
      Mappings mappings,
      Catalogues catalogues,
      CurrentActor currentActor,
      Pages pages,
      Texts texts,
      Today today) {
    this.mappings = mappings;
    this.catalogues = catalogues;
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
    List<Mapping> all = mappings.between(reader, left, right);
    Map<ControlRef, CatalogueControl> named = named(all);
    Language language = pages.language(request);
    attach(response, "text/csv;charset=UTF-8", left + "-" + right + ".csv");
    Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    Csv csv = new Csv(out).byteOrderMark();
    csv.line(COLUMNS.stream().map(name -> texts.text(language, "crosswalk.csv." + name)).toList());
    for (Mapping mapping : inOrder(all, named)) {
      csv.line(
          List.of(
              label(named.get(mapping.from()), mapping.from()),
              title(named.get(mapping.from()), language),
              texts.label(language, mapping.relation()),
              label(named.get(mapping.to()), mapping.to()),
              title(named.get(mapping.to()), language),
              mapping.rationale(),
              mapping.authorName().isEmpty()
                  ? texts.text(language, "crosswalk.shipped")
                  : mapping.authorName(),
              mapping.changedAt().toString()));
    }
    out.flush();
  }

  private static String label(@Nullable CatalogueControl control, ControlRef ref) {
    return control == null ? ref.control() : control.label();
  }

  private static String title(@Nullable CatalogueControl control, Language language) {
    return control == null ? "" : control.title().in(language);
  }

  private Map<ControlRef, CatalogueControl> named(List<Mapping> all) {
    Set<ControlRef> refs = new HashSet<>();
    all.forEach(mapping -> refs.addAll(List.of(mapping.from(), mapping.to())));
    return catalogues.named(refs);
  }

  private static List<Mapping> inOrder(List<Mapping> all, Map<ControlRef, CatalogueControl> named) {
    return all.stream()
        .sorted(
            Comparator.<Mapping>comparingInt(mapping -> position(named.get(mapping.from())))
                .thenComparingInt(mapping -> position(named.get(mapping.to()))))
        .toList();
  }

  private static int position(@Nullable CatalogueControl control) {
    return control == null ? Integer.MAX_VALUE : control.position();
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
    List<Mapping> all = mappings.between(reader, left, right);
    if (all.isEmpty()) {
      throw Refusal.notFound(Reason.of("crosswalk.nothing-mapped", "FRM-20"));
    }
    Language language = pages.language(request);
    OscalDocument document =
        MappingCollection.of(
            coverage, inOrder(all, named(all)), words(coverage, language), today.now());
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
        texts.text(language, "crosswalk.collection.description"));
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-cache");
  }
}
