package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.CatalogueFile;
import dev.akashi.crosswalk.CatalogueKey;
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
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Taking in sources and mapping to them: the programme office. */
@Controller
public class MappingPages {

  static final int LONGEST_NAME = 60;
  static final int LONGEST_TITLE = 300;
  static final int LONGEST_NOTE = 1000;
  static final int LONGEST_RATIONALE = 4000;

  private final Pages pages;
  private final Catalogues catalogues;
  private final SourceIntake intake;
  private final Mappings mappings;
  private final CataloguePages open;

  MappingPages(
      Pages pages,
      Catalogues catalogues,
      SourceIntake intake,
      Mappings mappings,
      CataloguePages open) {
    this.pages = pages;
    this.catalogues = catalogues;
    this.intake = intake;
    this.mappings = mappings;
    this.open = open;
  }

  @GetMapping("/programme/catalogues/new")
  @Requires(Permission.EDIT_BASELINE)
  View form(Actor actor, FormInput form) {
    return form(actor, Optional.empty(), form);
  }

  private View form(Actor actor, Optional<CatalogueFile> refused, FormInput form) {
    List<Option> sources = new ArrayList<>();
    catalogues.readable(Optional.of(actor)).stream()
        .filter(catalogue -> !catalogue.isBaseline())
        .forEach(source ->
            sources.add(Option.of(source.key() + "@" + source.revision(), source.shortName())));
    return pages.view("crosswalk/import", new ImportView(sources, refused), form);
  }

  /** Takes in a file. It is read before anything is stored, and stored as a whole or not at all. */
  @PostMapping("/programme/catalogues")
  @Requires(Permission.EDIT_BASELINE)
  View add(
      Actor actor,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      FormInput form) {
    AtomicReference<Optional<CatalogueFile>> refused = new AtomicReference<>(Optional.empty());
    return form.attempt(
        () -> {
          Optional<SourceLanguage> language = form.choice("language", SourceLanguage.class);
          String name = form.required("shortName", LONGEST_NAME);
          String title = form.optional("title", LONGEST_TITLE);
          String licence = form.required("licence", LONGEST_NOTE);
          if (file == null || file.isEmpty()) {
            form.note(Reason.atField("file", "crosswalk.no-file"));
          }
          form.refuseIfBad();
          CatalogueFile read =
              read(Objects.requireNonNull(file), language.orElse(SourceLanguage.EN));
          refused.set(Optional.of(read));
          EitherText both = EitherText.in(language.orElse(SourceLanguage.EN), title);
          Description description =
              new Description(
                  name, both, language.orElse(SourceLanguage.EN), licence, form.checked("open"));
          CatalogueKey key = store(actor, read, description, form.text("replace"));
          return "/catalogues/" + key + "?done=crosswalk.source-added";
        },
        () -> form(actor, refused.get(), form));
  }

  private CatalogueKey store(
      Actor actor, CatalogueFile file, Description description, String replace) {
    if (replace.isEmpty()) {
      return intake.add(actor, file, description);
    }
    int at = replace.lastIndexOf('@');
    try {
      CatalogueKey key = CatalogueKey.of(replace.substring(0, Math.max(0, at)));
      int revision = Integer.parseInt(replace.substring(at + 1));
      intake.replace(actor, key, file, description, revision);
      return key;
    } catch (IllegalArgumentException e) {
      throw Refusal.input(Reason.atField("replace", "input.not-a-choice", replace));
    }
  }

  private static CatalogueFile read(MultipartFile file, SourceLanguage language) {
    try {
      return CatalogueFile.read(
          file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping("/programme/catalogues/{key}")
  @Requires(Permission.EDIT_BASELINE)
  View describe(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    return form.attempt(
        () -> {
          String name = form.required("shortName", LONGEST_NAME);
          EitherText title =
              new EitherText(
                  form.optional("titleJa", LONGEST_TITLE), form.optional("titleEn", LONGEST_TITLE));
          if (title.isEmpty()) {
            form.note(Reason.atField("titleJa", "input.required"));
          }
          String licence = form.required("licence", LONGEST_NOTE);
          int revision = form.revision();
          form.refuseIfBad();
          intake.describe(
              actor,
              key,
              new Description(name, title, SourceLanguage.EN, licence, form.checked("open")),
              revision);
          return "/catalogues/" + key + "?done=crosswalk.source-described";
        },
        () -> open.catalogue(Optional.of(actor), key, form));
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
          String control = form.required("control", LONGEST_NAME * 2);
          Optional<Relation> relation = form.choice("relation", Relation.class);
          String rationale = form.optional("rationale", LONGEST_RATIONALE);
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
          String rationale = form.optional("rationale", LONGEST_RATIONALE);
          int revision = form.revision();
          form.refuseIfBad();
          ControlRef from = mappings.find(actor, id).from();
          mappings.change(actor, id, from, relation.orElseThrow(), rationale, revision);
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
