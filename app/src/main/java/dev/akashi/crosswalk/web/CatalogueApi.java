package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueFile;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.CatalogueSearch;
import dev.akashi.crosswalk.CatalogueSearch.Hits;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.MappingId;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.crosswalk.Relation;
import dev.akashi.crosswalk.SourceIntake;
import dev.akashi.crosswalk.SourceIntake.Description;
import dev.akashi.crosswalk.SourceLanguage;
import dev.akashi.crosswalk.SourceRemoval;
import dev.akashi.crosswalk.search.Marked;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
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

/** Catalogues, mappings and the search as data. */
@RestController
class CatalogueApi {

  private static final int ROWS = 100;
  private static final int LAST = 1_000_000;

  private final Catalogues catalogues;
  private final SourceIntake intake;
  private final SourceRemoval removal;
  private final Mappings mappings;
  private final CatalogueSearch search;
  private final CurrentActor currentActor;
  private final Pages pages;

  CatalogueApi(
      Catalogues catalogues,
      SourceIntake intake,
      SourceRemoval removal,
      Mappings mappings,
      CatalogueSearch search,
      CurrentActor currentActor,
      Pages pages) {
    this.catalogues = catalogues;
    this.intake = intake;
    this.removal = removal;
    this.mappings = mappings;
    this.search = search;
    this.currentActor = currentActor;
    this.pages = pages;
  }

  record CataloguesJson(List<Catalogue> items) {}

  record Controls(int total, List<CatalogueControl> items) {}

  record HitJson(
      CatalogueKey catalogue, String control, String label, EitherText title, String passage) {}

  record HitsJson(int total, List<HitJson> items) {}

  record MappingsJson(List<Mapping> items) {}

  record Added(String id) {}

  record NewMapping(
      @Nullable String toCatalogue,
      @Nullable String toControl,
      @Nullable String relation,
      @Nullable String rationale) {}

  record MappingChange(
      @Nullable String relation, @Nullable String rationale, @Nullable Integer revision) {}

  @GetMapping("/api/v1/catalogues")
  @OpenToAll
  CataloguesJson list(HttpServletRequest request) {
    return new CataloguesJson(catalogues.readable(currentActor.of(request)));
  }

  /** Takes in a source; the body is the OSCAL catalog itself. */
  @PostMapping("/api/v1/catalogues")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.CREATED)
  Added add(
      Actor actor,
      @RequestParam String shortName,
      @RequestParam String language,
      @RequestParam String licence,
      @RequestParam(defaultValue = "false") boolean open,
      HttpServletRequest request)
      throws IOException {
    ApiInput input = new ApiInput();
    String name = input.required("shortName", shortName, MappingPages.LONGEST_NAME);
    String note = input.required("licence", licence, MappingPages.LONGEST_NOTE);
    Optional<SourceLanguage> texts = input.choice("language", language, SourceLanguage.class);
    input.refuseIfBad();
    CatalogueFile file =
        CatalogueFile.read(request.getInputStream().readAllBytes(), "", texts.orElseThrow());
    return new Added(
        intake
            .add(
                actor,
                file,
                new Description(name, EitherText.NONE, texts.orElseThrow(), note, open))
            .value());
  }

  /** Removes a source; {@code mappings} says how many the caller agrees to lose with it. */
  @DeleteMapping("/api/v1/catalogues/{key}")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSource(
      Actor actor,
      @PathVariable CatalogueKey key,
      @RequestParam(required = false) @Nullable Integer mappings,
      @RequestParam(required = false) @Nullable Integer revision) {
    removal.remove(actor, key, Optional.ofNullable(mappings), ApiInput.revision(revision));
  }

  @GetMapping("/api/v1/catalogues/{key}/controls")
  @OpenToAll
  Controls controls(@PathVariable CatalogueKey key, HttpServletRequest request, FormInput form) {
    int from = form.number("from", 0, LAST).orElse(0L).intValue();
    form.refuseIfBad();
    Optional<Actor> reader = currentActor.of(request);
    return new Controls(
        catalogues.catalogue(reader, key).controls(), catalogues.controls(reader, key, from, ROWS));
  }

  @GetMapping("/api/v1/catalogues/search")
  @OpenToAll
  HitsJson search(HttpServletRequest request, FormInput form) {
    String question = form.required("q", 400);
    Optional<CatalogueKey> in = form.read("in", "input.not-a-choice", CatalogueKey::of);
    int from = form.number("from", 0, LAST / 100).orElse(0L).intValue();
    form.refuseIfBad();
    Hits hits =
        search.find(
            currentActor.of(request), question, in, pages.language(request), from, ROWS / 2);
    return new HitsJson(
        hits.total(),
        hits.hits().stream()
            .map(hit ->
                new HitJson(
                    hit.catalogue().key(),
                    hit.control().id(),
                    hit.control().label(),
                    hit.control().title(),
                    String.join("", hit.passages().stream().map(Marked::text).toList())))
            .toList());
  }

  @GetMapping("/api/v1/catalogues/{key}/mappings/{with}")
  @OpenToAll
  MappingsJson mappings(
      @PathVariable CatalogueKey key, @PathVariable CatalogueKey with, HttpServletRequest request) {
    return new MappingsJson(mappings.between(currentActor.of(request), key, with));
  }

  @PostMapping("/api/v1/catalogues/{key}/controls/{id}/mappings")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.CREATED)
  Added map(
      Actor actor,
      @PathVariable CatalogueKey key,
      @PathVariable String id,
      @RequestBody NewMapping body) {
    ApiInput input = new ApiInput();
    Optional<CatalogueKey> to =
        input.read("toCatalogue", body.toCatalogue(), "input.not-a-choice", CatalogueKey::of);
    String control = input.required("toControl", body.toControl(), 2 * MappingPages.LONGEST_NAME);
    Optional<Relation> relation = input.choice("relation", body.relation(), Relation.class);
    String rationale = Rationale.of(input, body.rationale());
    input.refuseIfBad();
    return new Added(
        mappings
            .add(
                actor,
                new ControlRef(key, id),
                new ControlRef(to.orElseThrow(), control),
                relation.orElseThrow(),
                rationale)
            .toString());
  }

  @PutMapping("/api/v1/mappings/{id}")
  @Requires(Permission.EDIT_BASELINE)
  Mapping change(Actor actor, @PathVariable MappingId id, @RequestBody MappingChange body) {
    ApiInput input = new ApiInput();
    Optional<Relation> relation = input.choice("relation", body.relation(), Relation.class);
    Mapping before = mappings.find(actor, id);
    String rationale = Rationale.over(before.rationale(), input, body.rationale());
    int revision = ApiInput.revision(body.revision());
    input.refuseIfBad();
    mappings.change(actor, id, before.from(), relation.orElseThrow(), rationale, revision);
    return mappings.find(actor, id);
  }

  @DeleteMapping("/api/v1/mappings/{id}")
  @Requires(Permission.EDIT_BASELINE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Actor actor,
      @PathVariable MappingId id,
      @RequestParam(required = false) @Nullable Integer revision) {
    mappings.remove(actor, id, ApiInput.revision(revision));
  }
}
