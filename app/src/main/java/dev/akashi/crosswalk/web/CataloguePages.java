package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.CatalogueSearch;
import dev.akashi.crosswalk.CatalogueSearch.Hits;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Coverage;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.Mapping.Derived;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Catalogues, their controls, what corresponds to what, and the search: open to all. */
@Controller
public class CataloguePages {

  private static final int LAST = 1_000_000;
  private static final int LONGEST_QUESTION = 400;

  private final Pages pages;
  private final Catalogues catalogues;
  private final Mappings mappings;
  private final CatalogueSearch search;
  private final CurrentActor currentActor;

  CataloguePages(
      Pages pages,
      Catalogues catalogues,
      Mappings mappings,
      CatalogueSearch search,
      CurrentActor currentActor) {
    this.pages = pages;
    this.catalogues = catalogues;
    this.mappings = mappings;
    this.search = search;
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
            options(catalogues.readable(reader)),
            hits,
            from,
            "/catalogues/search?q="
                + URLEncoder.encode(question, StandardCharsets.UTF_8)
                + in.map(key -> "&in=" + key).orElse("")),
        form);
  }

  static List<Option> options(List<Catalogue> some) {
    return some.stream()
        .map(catalogue -> Option.of(catalogue.key().value(), catalogue.shortName()))
        .toList();
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
            edits(reader)),
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
    Catalogue catalogue = catalogues.catalogue(reader, ref.catalogue());
    CatalogueControl control = catalogues.control(reader, ref);
    Map<CatalogueKey, Catalogue> readable =
        catalogues.readable(reader).stream()
            .collect(Collectors.toMap(Catalogue::key, Function.identity()));
    List<Mapping> direct = mappings.of(reader, ref);
    List<Derived> derived = mappings.derived(reader, ref);
    Set<ControlRef> needed = new HashSet<>();
    direct.forEach(mapping -> needed.add(mapping.other(ref)));
    derived.forEach(one -> needed.addAll(List.of(one.via(), one.to())));
    Map<ControlRef, CatalogueControl> named = catalogues.named(needed);
    boolean editing = edits(reader);
    List<Catalogue> targets =
        editing
            ? readable.values().stream()
                .filter(other -> !other.key().equals(ref.catalogue()))
                .filter(other -> !(other.isBaseline() && catalogue.isBaseline()))
                .sorted((a, b) -> a.shortName().compareTo(b.shortName()))
                .toList()
            : List.of();
    Optional<Catalogue> target =
        targets.stream().filter(other -> other.key().value().equals(form.text("to"))).findFirst();
    String question = form.optional("q", LONGEST_QUESTION);
    List<CatalogueControl> suggestions =
        target.map(to -> search.suggestions(reader.orElseThrow(), ref, to.key())).orElse(List.of());
    Optional<Hits> found =
        target
            .filter(to -> !question.isEmpty())
            .map(to -> search.find(reader, question, Optional.of(to.key()), language, 0, 10));
    return pages.view(
        "crosswalk/control",
        new ControlView(
            catalogue,
            control,
            rows(direct, ref, readable, named),
            derivedRows(derived, readable, named),
            editing,
            options(targets),
            target,
            suggestions,
            question,
            found.map(Hits::hits).orElse(List.of()),
            form.text("pick")),
        form);
  }

  private static List<MappingRow> rows(
      List<Mapping> direct,
      ControlRef ref,
      Map<CatalogueKey, Catalogue> readable,
      Map<ControlRef, CatalogueControl> named) {
    List<MappingRow> rows = new ArrayList<>();
    for (Mapping mapping : direct) {
      Catalogue catalogue = readable.get(mapping.other(ref).catalogue());
      CatalogueControl other = named.get(mapping.other(ref));
      if (catalogue != null && other != null) {
        rows.add(new MappingRow(mapping, catalogue, other, mapping.seenFrom(ref)));
      }
    }
    return rows;
  }

  private static List<DerivedRow> derivedRows(
      List<Derived> derived,
      Map<CatalogueKey, Catalogue> readable,
      Map<ControlRef, CatalogueControl> named) {
    List<DerivedRow> rows = new ArrayList<>();
    for (Derived one : derived) {
      Catalogue viaCatalogue = readable.get(one.via().catalogue());
      CatalogueControl via = named.get(one.via());
      Catalogue catalogue = readable.get(one.to().catalogue());
      CatalogueControl control = named.get(one.to());
      if (viaCatalogue != null && via != null && catalogue != null && control != null) {
        rows.add(new DerivedRow(viaCatalogue, via, catalogue, control, one.relation()));
      }
    }
    return rows;
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
        "crosswalk/coverage",
        new CoverageView(coverage, options(others), form.text("side"), group));
  }
}
