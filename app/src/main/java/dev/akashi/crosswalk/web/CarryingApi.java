package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.AnotherLooks;
import dev.akashi.crosswalk.AnotherLooks.Former;
import dev.akashi.crosswalk.AnotherLooks.Waiting;
import dev.akashi.crosswalk.Carrying;
import dev.akashi.crosswalk.Carrying.Report;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.MappingId;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.crosswalk.Pair;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Taking mappings over to another version, and looking at them again, as data. */
@RestController
class CarryingApi {

  private static final int ROWS = 100;
  private static final int LAST = 1_000_000;

  private final Carrying carrying;
  private final AnotherLooks looks;
  private final Mappings mappings;

  CarryingApi(Carrying carrying, AnotherLooks looks, Mappings mappings) {
    this.carrying = carrying;
    this.looks = looks;
    this.mappings = mappings;
  }

  /**
   * Where mappings are taken from.
   *
   * @param back which of those that were removed on purpose come back all the same
   */
  record From(@Nullable String from, @Nullable List<@Nullable Back> back) {}

  record Back(@Nullable String requirement, @Nullable String catalogue, @Nullable String control) {

    Optional<Pair> read(ApiInput input) {
      String of = input.required("back.requirement", requirement, MappingPages.LONGEST_NAME);
      String in = input.required("back.catalogue", catalogue, MappingPages.LONGEST_NAME);
      String to = input.required("back.control", control, MappingPages.LONGEST_NAME * 2);
      return input
          .read("back.catalogue", in, "input.not-a-choice", CatalogueKey::of)
          .map(key -> new Pair(of, new ControlRef(key, to)));
    }
  }

  record Revision(@Nullable Integer revision) {}

  record WaitingJson(
      Mapping mapping, List<Former> was, CatalogueControl is, CatalogueControl other) {

    static WaitingJson of(Waiting one) {
      return new WaitingJson(one.mapping(), one.was(), one.is(), one.other());
    }
  }

  record WaitingList(int total, List<WaitingJson> items) {}

  /** What would go over to a version; {@code from} names the catalogue it would come from. */
  @GetMapping("/api/v1/catalogues/{key}/carrying")
  @Requires(Permission.EDIT_BASELINE)
  Report preview(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    form.required("from");
    Optional<CatalogueKey> from = form.read("from", "input.not-a-choice", CatalogueKey::of);
    form.refuseIfBad();
    return carrying.preview(actor, from.orElseThrow(), key);
  }

  @PostMapping("/api/v1/catalogues/{key}/carrying")
  @Requires(Permission.EDIT_BASELINE)
  Report carry(Actor actor, @PathVariable CatalogueKey key, @RequestBody From body) {
    ApiInput input = new ApiInput();
    String named = input.required("from", body.from(), MappingPages.LONGEST_NAME);
    Optional<CatalogueKey> from = input.read("from", named, "input.not-a-choice", CatalogueKey::of);
    Set<Pair> back =
        input.list("back", body.back()).stream()
            .flatMap(one -> one.read(input).stream())
            .collect(Collectors.toSet());
    input.refuseIfBad();
    return carrying.carry(actor, from.orElseThrow(), key, back);
  }

  @GetMapping("/api/v1/catalogues/{key}/another-look")
  @Requires(Permission.EDIT_BASELINE)
  WaitingList waiting(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    int from = form.number("from", 0, LAST).orElse(0L).intValue();
    form.refuseIfBad();
    return new WaitingList(
        looks.count(actor, key),
        looks.waiting(actor, key, from, ROWS).stream().map(WaitingJson::of).toList());
  }

  /** Says that a mapping stays as it is. */
  @PostMapping("/api/v1/mappings/{id}/confirmation")
  @Requires(Permission.EDIT_BASELINE)
  Mapping confirm(Actor actor, @PathVariable MappingId id, @RequestBody Revision body) {
    looks.confirm(actor, id, ApiInput.revision(body.revision()));
    return mappings.find(actor, id);
  }
}
