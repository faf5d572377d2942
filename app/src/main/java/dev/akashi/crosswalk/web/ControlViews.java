package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.CatalogueSearch;
import dev.akashi.crosswalk.CatalogueSearch.Hits;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.Mapping.Derived;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Language;
import dev.akashi.platform.FormInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what the page of a control shows, with one question to each store. */
@Component
class ControlViews {

  private static final int FOUND = 10;

  private final Catalogues catalogues;
  private final Mappings mappings;
  private final CatalogueSearch search;

  ControlViews(Catalogues catalogues, Mappings mappings, CatalogueSearch search) {
    this.catalogues = catalogues;
    this.mappings = mappings;
    this.search = search;
  }

  /** The form says which catalogue is mapped to and what is looked for in it. */
  ControlView view(Optional<Actor> reader, ControlRef ref, Language language, FormInput form) {
    Catalogue catalogue = catalogues.catalogue(reader, ref.catalogue());
    CatalogueControl control = catalogues.control(reader, ref);
    Map<CatalogueKey, Catalogue> readable =
        catalogues.readable(reader).stream()
            .collect(Collectors.toMap(Catalogue::key, Function.identity()));
    List<Mapping> direct = mappings.of(reader, ref);
    List<Derived> derived = mappings.derived(reader, ref);
    Map<ControlRef, CatalogueControl> named = catalogues.named(ends(ref, direct, derived));
    boolean editing = CataloguePages.edits(reader);
    List<Catalogue> targets = editing ? targets(catalogue, readable) : List.of();
    Optional<Catalogue> target =
        targets.stream().filter(other -> other.key().value().equals(form.text("to"))).findFirst();
    String question = form.optional("q", CataloguePages.LONGEST_QUESTION);
    Optional<Hits> found =
        target
            .filter(to -> !question.isEmpty())
            .map(to -> search.find(reader, question, Optional.of(to.key()), language, 0, FOUND));
    return new ControlView(
        catalogue,
        control,
        catalogues.beside(ref.catalogue(), control),
        rows(direct, ref, readable, named),
        derivedRows(derived, readable, named),
        editing,
        targets,
        target,
        target.map(to -> search.suggestions(reader.orElseThrow(), ref, to.key())).orElse(List.of()),
        question,
        found.map(Hits::hits).orElse(List.of()),
        form.text("pick"));
  }

  private static Set<ControlRef> ends(ControlRef ref, List<Mapping> direct, List<Derived> derived) {
    Set<ControlRef> ends = new HashSet<>();
    direct.forEach(mapping -> ends.add(mapping.other(ref)));
    derived.forEach(one -> ends.addAll(List.of(one.via(), one.to())));
    return ends;
  }

  private static List<Catalogue> targets(
      Catalogue catalogue, Map<CatalogueKey, Catalogue> readable) {
    return readable.values().stream()
        .filter(other -> !other.key().equals(catalogue.key()))
        .filter(other -> !(other.isBaseline() && catalogue.isBaseline()))
        .sorted(Comparator.comparing(Catalogue::shortName))
        .toList();
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
}
