package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.AnotherLooks;
import dev.akashi.crosswalk.Carrying;
import dev.akashi.crosswalk.Carrying.Report;
import dev.akashi.crosswalk.Carrying.Withheld;
import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.MappingId;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.crosswalk.Pair;
import dev.akashi.crosswalk.Relation;
import dev.akashi.crosswalk.web.CarryView.WithheldRow;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Taking the mappings of one version over to another, and looking at them again. */
@Controller
class CarryingPages {

  private static final int LAST = 1_000_000;

  private final Pages pages;
  private final Catalogues catalogues;
  private final Carrying carrying;
  private final AnotherLooks looks;
  private final Mappings mappings;

  CarryingPages(
      Pages pages,
      Catalogues catalogues,
      Carrying carrying,
      AnotherLooks looks,
      Mappings mappings) {
    this.pages = pages;
    this.catalogues = catalogues;
    this.carrying = carrying;
    this.looks = looks;
    this.mappings = mappings;
  }

  /** What can happen to a mapping that is looked at again. */
  enum Looked {
    KEEP,
    CHANGE,
    REMOVE
  }

  @GetMapping("/programme/catalogues/{key}/carrying")
  @Requires(Permission.EDIT_BASELINE)
  View preview(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    Catalogue to = catalogues.catalogue(Optional.of(actor), key);
    List<Catalogue> versions =
        catalogues.readable(Optional.of(actor)).stream().filter(Catalogue::isBaseline).toList();
    List<Catalogue> others = versions.stream().filter(other -> !other.key().equals(key)).toList();
    Optional<Catalogue> from =
        form.text("from").isEmpty()
            ? before(versions, to).or(() -> others.stream().findFirst())
            : others.stream()
                .filter(other -> other.key().value().equals(form.text("from")))
                .findFirst();
    Optional<Report> report = from.map(other -> carrying.preview(actor, other.key(), key));
    return pages.view(
        "crosswalk/carrying",
        new CarryView(
            to,
            others,
            from,
            report,
            report.map(all -> withheld(actor, key, all.withheld())).orElse(List.of()),
            looks.count(actor, key)),
        form);
  }

  private List<WithheldRow> withheld(Actor actor, CatalogueKey version, List<Withheld> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    Map<CatalogueKey, Catalogue> known =
        catalogues.readable(Optional.of(actor)).stream()
            .collect(Collectors.toMap(Catalogue::key, Function.identity()));
    List<Withheld> some = all.stream().limit(CarryView.MOST_WITHHELD).toList();
    Map<ControlRef, CatalogueControl> named =
        catalogues.named(
            some.stream()
                .flatMap(
                    one -> Stream.of(new ControlRef(version, one.requirement()), one.control()))
                .collect(Collectors.toSet()));
    return some.stream()
        .map(one ->
            new WithheldRow(
                one,
                Objects.requireNonNull(named.get(new ControlRef(version, one.requirement()))),
                Objects.requireNonNull(known.get(one.control().catalogue())),
                Objects.requireNonNull(named.get(one.control()))))
        .toList();
  }

  /** The version before this one; the versions stand from the newest. */
  private static Optional<Catalogue> before(List<Catalogue> versions, Catalogue one) {
    return versions.stream()
        .dropWhile(version -> !version.key().equals(one.key()))
        .skip(1)
        .findFirst();
  }

  @PostMapping("/programme/catalogues/{key}/carrying")
  @Requires(Permission.EDIT_BASELINE)
  View carry(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    return form.attempt(
        () -> {
          form.required("from");
          Optional<CatalogueKey> from = form.read("from", "input.not-a-choice", CatalogueKey::of);
          Set<Pair> back = back(form);
          form.refuseIfBad();
          carrying.carry(actor, from.orElseThrow(), key, back);
          return "/programme/catalogues/"
              + key
              + "/carrying?from="
              + from.orElseThrow()
              + "&done=crosswalk.mappings-carried";
        },
        () -> preview(actor, key, form));
  }

  /** What is asked back although somebody removed it. */
  private static Set<Pair> back(FormInput form) {
    Set<Pair> back = new HashSet<>();
    for (String value : form.all("back")) {
      try {
        back.add(Pair.of(value));
      } catch (IllegalArgumentException e) {
        form.note(Reason.atField("back", "input.not-a-choice"));
      }
    }
    return back;
  }

  @GetMapping("/programme/catalogues/{key}/another-look")
  @Requires(Permission.EDIT_BASELINE)
  View waiting(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    return waiting(actor, key, "", form);
  }

  private View waiting(Actor actor, CatalogueKey key, String sent, FormInput form) {
    Catalogue catalogue = catalogues.catalogue(Optional.of(actor), key);
    int total = looks.count(actor, key);
    int asked = form.number("from", 0, LAST).orElse(0L).intValue();
    int from = Math.min(asked, Math.max(0, total - 1) / LooksView.ROWS * LooksView.ROWS);
    return pages.view(
        "crosswalk/looks",
        new LooksView(
            catalogue, total, from, looks.waiting(actor, key, from, LooksView.ROWS), sent),
        form);
  }

  @PostMapping("/programme/catalogues/{key}/another-look/{id}")
  @Requires(Permission.EDIT_BASELINE)
  View looked(
      Actor actor, @PathVariable CatalogueKey key, @PathVariable MappingId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<Looked> what = form.choice("do", Looked.class);
          int from = form.number("from", 0, LAST).orElse(0L).intValue();
          int revision = form.revision();
          form.refuseIfBad();
          Mapping before = mappings.find(actor, key, id);
          String done =
              switch (what.orElseThrow()) {
                case KEEP -> keep(actor, id, revision);
                case CHANGE -> change(actor, before, revision, form);
                case REMOVE -> remove(actor, id, revision);
              };
          return "/programme/catalogues/" + key + "/another-look?from=" + from + "&done=" + done;
        },
        () -> waiting(actor, key, id.toString(), form));
  }

  private String keep(Actor actor, MappingId id, int revision) {
    looks.confirm(actor, id, revision);
    return "crosswalk.mapping-confirmed";
  }

  private String change(Actor actor, Mapping before, int revision, FormInput form) {
    Optional<Relation> relation = form.choice("relation", Relation.class);
    String rationale = Rationale.over(before.rationale(), form);
    form.refuseIfBad();
    mappings.change(actor, before.id(), before.from(), relation.orElseThrow(), rationale, revision);
    return "crosswalk.mapping-changed";
  }

  private String remove(Actor actor, MappingId id, int revision) {
    mappings.remove(actor, id, revision);
    return "crosswalk.mapping-removed";
  }
}
