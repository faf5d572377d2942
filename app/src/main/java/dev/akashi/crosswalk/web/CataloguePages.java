package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.AnotherLooks;
import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.CatalogueSearch;
import dev.akashi.crosswalk.CatalogueSearch.Hits;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Coverage;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Catalogues, their controls, what corresponds to what, and the search: open to all. */
@Controller
public class CataloguePages {

  private static final int LAST = 1_000_000;
  static final int LONGEST_QUESTION = 400;

  private final Pages pages;
  private final Catalogues catalogues;
  private final Mappings mappings;
  private final CatalogueSearch search;
  private final AnotherLooks looks;
  private final ControlViews controls;
  private final CurrentActor currentActor;

  CataloguePages(
      Pages pages,
      Catalogues catalogues,
      Mappings mappings,
      CatalogueSearch search,
      AnotherLooks looks,
      ControlViews controls,
      CurrentActor currentActor) {
    this.pages = pages;
    this.catalogues = catalogues;
    this.mappings = mappings;
    this.search = search;
    this.looks = looks;
    this.controls = controls;
    this.currentActor = currentActor;
  }

  @GetMapping("/catalogues")
  @OpenToAll
  View list(HttpServletRequest request) {
    Optional<Actor> reader = currentActor.of(request);
    return pages.view(
        "crosswalk/catalogues", new CataloguesView(catalogues.readable(reader), edits(reader)));
  }

  static boolean edits(Optional<Actor> reader) {
    return reader.filter(actor -> actor.may(Permission.EDIT_BASELINE)).isPresent();
  }

  @GetMapping("/catalogues/search")
  @OpenToAll
  View search(HttpServletRequest request, FormInput form) {
    Optional<Actor> reader = currentActor.of(request);
    Language language = pages.language(request);
    String question = form.optional("q", LONGEST_QUESTION);
    Optional<CatalogueKey> in = form.read("in", "input.not-a-choice", CatalogueKey::of);
    int from = form.number("from", 0, LAST / 100).orElse(0L).intValue();
    Hits hits =
        form.reasons().isEmpty()
            ? search.find(reader, question, in, language, from, SearchView.ROWS)
            : new Hits(0, List.of());
    return pages.view(
        "crosswalk/search",
        new SearchView(
            question,
            in.map(CatalogueKey::value).orElse(""),
            catalogues.readable(reader),
            hits,
            from,
            "/catalogues/search?q="
                + URLEncoder.encode(question, StandardCharsets.UTF_8)
                + in.map(key -> "&in=" + key).orElse("")),
        form);
  }

  @GetMapping("/catalogues/{key}")
  @OpenToAll
  View catalogue(@PathVariable CatalogueKey key, HttpServletRequest request, FormInput form) {
    return catalogue(currentActor.of(request), key, form);
  }

  View catalogue(Optional<Actor> reader, CatalogueKey key, FormInput form) {
    int from = form.number("from", 0, LAST).orElse(0L).intValue();
    Catalogue catalogue = catalogues.catalogue(reader, key);
    return pages.view(
        "crosswalk/catalogue",
        new CatalogueView(
            catalogue,
            catalogues.groups(key),
            catalogues.controls(reader, key, from, CatalogueView.ROWS),
            from,
            mappings.partners(reader, key),
            edits(reader),
            reader
                .filter(actor -> actor.may(Permission.EDIT_BASELINE))
                .map(actor -> looks.count(actor, key))
                .orElse(0)),
        form);
  }

  @GetMapping("/catalogues/{key}/controls/{id}")
  @OpenToAll
  View control(
      @PathVariable CatalogueKey key,
      @PathVariable String id,
      HttpServletRequest request,
      FormInput form) {
    return control(
        currentActor.of(request), new ControlRef(key, id), pages.language(request), form);
  }

  View control(Optional<Actor> reader, ControlRef ref, Language language, FormInput form) {
    return pages.view("crosswalk/control", controls.view(reader, ref, language, form), form);
  }

  @GetMapping("/catalogues/{key}/coverage")
  @OpenToAll
  View coverage(@PathVariable CatalogueKey key, HttpServletRequest request, FormInput form) {
    Optional<Actor> reader = currentActor.of(request);
    Catalogue left = catalogues.catalogue(reader, key);
    List<Catalogue> others =
        catalogues.readable(reader).stream()
            .filter(other -> !other.key().equals(key))
            .filter(other -> !(other.isBaseline() && left.isBaseline()))
            .toList();
    CatalogueKey with =
        form.read("with", "input.not-a-choice", CatalogueKey::of)
            .or(() -> others.stream().map(Catalogue::key).findFirst())
            .orElse(key);
    Coverage coverage = mappings.coverage(reader, key, with);
    int group = form.number("group", -1, LAST).orElse(-1L).intValue();
    return pages.view(
        "crosswalk/coverage", new CoverageView(coverage, others, form.text("side"), group));
  }
}
