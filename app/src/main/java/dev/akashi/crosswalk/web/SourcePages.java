package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueFile;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.Catalogues;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.crosswalk.SourceIntake;
import dev.akashi.crosswalk.SourceIntake.Description;
import dev.akashi.crosswalk.SourceLanguage;
import dev.akashi.crosswalk.SourceRemoval;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.UploadBody;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Taking in sources, other editions of them, and removing them: the programme office. */
@Controller
class SourcePages {

  private final Pages pages;
  private final Catalogues catalogues;
  private final SourceIntake intake;
  private final SourceRemoval removal;
  private final CataloguePages open;

  SourcePages(
      Pages pages,
      Catalogues catalogues,
      SourceIntake intake,
      SourceRemoval removal,
      CataloguePages open) {
    this.pages = pages;
    this.catalogues = catalogues;
    this.intake = intake;
    this.removal = removal;
    this.open = open;
  }

  /** The form; {@code replace} names the source that another edition is taken in of. */
  @GetMapping("/programme/catalogues/new")
  @Requires(Permission.EDIT_BASELINE)
  View form(Actor actor, FormInput form) {
    return form(actor, Optional.empty(), form);
  }

  private View form(Actor actor, Optional<CatalogueFile> refused, FormInput form) {
    List<Catalogue> sources =
        catalogues.readable(Optional.of(actor)).stream()
            .filter(catalogue -> !catalogue.isBaseline())
            .toList();
    String named = form.text("replace").replaceAll("@.*", "");
    Optional<Catalogue> replaced =
        sources.stream().filter(source -> source.key().value().equals(named)).findFirst();
    return pages.view("crosswalk/import", new ImportView(sources, replaced, refused), form);
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
          String name = form.required("shortName", MappingPages.LONGEST_NAME);
          String title = form.optional("title", MappingPages.LONGEST_TITLE);
          String licence = form.required("licence", MappingPages.LONGEST_NOTE);
          wrongWith(file).ifPresent(form::note);
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

  /** Why a file cannot be read at all; empty when it can be tried. */
  private static Optional<Reason> wrongWith(@Nullable MultipartFile file) {
    String name = UploadBody.name(file).strip();
    if (file == null || (file.isEmpty() && name.isEmpty())) {
      return Optional.of(Reason.atField("file", "crosswalk.no-file"));
    }
    if (file.isEmpty()) {
      return Optional.of(Reason.atField("file", "crosswalk.empty-file", name));
    }
    return file.getSize() > CatalogueFile.LONGEST_BYTES
        ? Optional.of(
            Reason.atField("file", "crosswalk.too-large", CatalogueFile.LONGEST_BYTES >> 20))
        : Optional.empty();
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
      return CatalogueFile.read(file.getBytes(), UploadBody.name(file), language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping("/programme/catalogues/{key}")
  @Requires(Permission.EDIT_BASELINE)
  View describe(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    return form.attempt(
        () -> {
          String name = form.required("shortName", MappingPages.LONGEST_NAME);
          EitherText title =
              new EitherText(
                  form.optional("titleJa", MappingPages.LONGEST_TITLE),
                  form.optional("titleEn", MappingPages.LONGEST_TITLE));
          if (title.isEmpty()) {
            form.note(Reason.atField("titleJa", "input.required"));
          }
          String licence = form.required("licence", MappingPages.LONGEST_NOTE);
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

  @GetMapping("/programme/catalogues/{key}/removal")
  @Requires(Permission.EDIT_BASELINE)
  View removal(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    return pages.view(
        "crosswalk/removal",
        new RemovalView(
            catalogues.catalogue(Optional.of(actor), key), removal.mappings(actor, key)),
        form);
  }

  @PostMapping("/programme/catalogues/{key}/removal")
  @Requires(Permission.EDIT_BASELINE)
  View remove(Actor actor, @PathVariable CatalogueKey key, FormInput form) {
    return form.attempt(
        () -> {
          Optional<Integer> agreed = form.number("agreed");
          int revision = form.revision();
          form.refuseIfBad();
          removal.remove(actor, key, agreed, revision);
          return "/catalogues?done=crosswalk.source-removed";
        },
        () -> removal(actor, key, form));
  }
}
