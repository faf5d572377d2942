package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.Mapping;
import dev.akashi.crosswalk.MappingId;
import dev.akashi.crosswalk.Mappings;
import dev.akashi.crosswalk.Relation;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Mapping to sources: the programme office. */
@Controller
public class MappingPages {

  static final int LONGEST_NAME = 60;
  static final int LONGEST_TITLE = 300;
  static final int LONGEST_NOTE = 1000;

  private final Pages pages;
  private final Catalogues catalogues;
  private final Mappings mappings;
  private final CataloguePages open;

  MappingPages(Pages pages, Catalogues catalogues, Mappings mappings, CataloguePages open) {
    this.pages = pages;
    this.catalogues = catalogues;
    this.mappings = mappings;
    this.open = open;
  }

  @PostMapping("/programme/catalogues/{key}/controls/{id}/mappings")
  @Requires(Permission.EDIT_BASELINE)
  View map(
      Actor actor,
      @PathVariable CatalogueKey key,
      @PathVariable String id,
      HttpServletRequest request,
      FormInput form) {
    ControlRef from = new ControlRef(key, id);
    return form.attempt(
        () -> {
          Optional<CatalogueKey> to = form.read("to", "input.not-a-choice", CatalogueKey::of);
          String control = chosen(actor, to, form);
          Optional<Relation> relation = form.choice("relation", Relation.class);
          String rationale = Rationale.of(form);
          if (form.text("to").isEmpty()) {
            form.note(Reason.atField("to", "input.required"));
          }
          form.refuseIfBad();
          mappings.add(
              actor,
              from,
              new ControlRef(to.orElseThrow(), control),
              relation.orElseThrow(),
              rationale);
          return "/catalogues/"
              + key
              + "/controls/"
              + id
              + "?to="
              + to.orElseThrow()
              + "&done=crosswalk.mapping-added";
        },
        () -> open.control(Optional.of(actor), from, pages.language(request), form));
  }

  /** One of the candidates, or the number that was typed; not both when they differ. */
  private String chosen(Actor actor, Optional<CatalogueKey> to, FormInput form) {
    String picked = form.optional("pick", LONGEST_NAME * 2);
    String typed = form.optional("control", LONGEST_NAME * 2);
    if (picked.isEmpty()) {
      if (typed.isEmpty()) {
        form.note(Reason.atField("control", "crosswalk.nothing-chosen"));
      }
      return typed;
    }
    boolean same =
        to.filter(catalogue -> mappings.isSame(actor, catalogue, picked, typed)).isPresent();
    if (!typed.isEmpty() && !same) {
      form.note(Reason.atField("control", "crosswalk.picked-and-typed", picked, typed));
    }
    return picked;
  }

  @GetMapping("/programme/mappings/{id}")
  @Requires(Permission.EDIT_BASELINE)
  View mapping(Actor actor, @PathVariable MappingId id, FormInput form) {
    Mapping mapping = mappings.find(actor, id);
    Optional<Actor> reader = Optional.of(actor);
    return pages.view(
        "crosswalk/mapping",
        new MappingView(
            mapping,
            catalogues.catalogue(reader, mapping.from().catalogue()),
            catalogues.control(reader, mapping.from()),
            catalogues.catalogue(reader, mapping.to().catalogue()),
            catalogues.control(reader, mapping.to())),
        form);
  }

  @PostMapping("/programme/mappings/{id}")
  @Requires(Permission.EDIT_BASELINE)
  View change(Actor actor, @PathVariable MappingId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<Relation> relation = form.choice("relation", Relation.class);
          Mapping before = mappings.find(actor, id);
          String rationale = Rationale.over(before.rationale(), form);
          int revision = form.revision();
          form.refuseIfBad();
          mappings.change(actor, id, before.from(), relation.orElseThrow(), rationale, revision);
          return "/programme/mappings/" + id + "?done=crosswalk.mapping-changed";
        },
        () -> mapping(actor, id, form));
  }

  @PostMapping("/programme/mappings/{id}/remove")
  @Requires(Permission.EDIT_BASELINE)
  View remove(Actor actor, @PathVariable MappingId id, FormInput form) {
    return form.attempt(
        () -> {
          int revision = form.revision();
          ControlRef from = mappings.find(actor, id).from();
          mappings.remove(actor, id, revision);
          return "/catalogues/"
              + from.catalogue()
              + "/controls/"
              + from.control()
              + "?done=crosswalk.mapping-removed";
        },
        () -> mapping(actor, id, form));
  }
}
