package dev.akashi.baseline.files;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.yaml.YamlEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one chapter: its headings and the requirements under them. */
final class ChapterFile {

  private static final Set<String> REQUIREMENT = Set.of("id", "title", "text", "actor", "details");

  private final Gathered gathered;
  private final YamlEntry file;
  private final int chapter;

  private ChapterFile(Gathered gathered, YamlEntry file, int chapter) {
    this.gathered = gathered;
    this.file = file;
    this.chapter = chapter;
  }

  static void read(YamlEntry file, Gathered gathered) {
    Optional<Integer> chapter = file.count("chapter");
    Optional<LocalizedText> title = file.bothLanguages("title");
    chapter.ifPresent(number -> {
      title.ifPresent(t -> gathered.add(new Group(String.valueOf(number), number, t), file));
      new ChapterFile(gathered, file, number).readChapter();
    });
  }

  private void readChapter() {
    switch (chapter) {
      case 3 -> {
        only(file, "chapter", "title", "headings");
        file.children("headings").forEach(this::heading);
      }
      case 4 -> {
        only(file, "chapter", "title", "blocks");
        file.children("blocks").forEach(this::block);
      }
      default -> {
        only(file, "chapter", "title", "sections");
        file.children("sections").forEach(this::section);
      }
    }
  }

  private void block(YamlEntry entry) {
    only(entry, "id", "title", "headings");
    group(entry, "4\\.\\d+");
    entry.children("headings").forEach(this::heading);
  }

  private void heading(YamlEntry entry) {
    only(entry, "id", "title", "items");
    group(entry, chapter + "\\.\\d+\\.\\d+")
        .ifPresent(id ->
            entry
                .children("items")
                .forEach(item -> {
                  item.only(REQUIREMENT);
                  RequirementKind kind =
                      chapter == 3 ? RequirementKind.GOVERNANCE : RequirementKind.MANAGEMENT;
                  requirement(item, kind, id, Optional.empty());
                }));
  }

  private void section(YamlEntry entry) {
    only(entry, "id", "title", "objectives");
    group(entry, chapter + "\\.\\d+(\\.P)?")
        .ifPresent(id -> entry.children("objectives").forEach(o -> objective(o, id)));
  }

  private void objective(YamlEntry entry, String section) {
    only(entry, "id", "title", "text", "actor", "details", "controls");
    Optional<RequirementId> id =
        requirement(entry, RequirementKind.CONTROL_OBJECTIVE, section, Optional.empty());
    for (YamlEntry control : entry.children("controls")) {
      only(control, "id", "title", "text", "actor", "details", "obligation");
      requirement(control, RequirementKind.DETAILED_CONTROL, section, id);
    }
  }

  private Optional<String> group(YamlEntry entry, String form) {
    Optional<LocalizedText> title = entry.bothLanguages("title");
    Optional<String> id = entry.text("id");
    if (id.isPresent() && !Pattern.matches(form, id.get())) {
      entry.problem("id", "not a heading of chapter " + chapter + ": " + id.get());
      return Optional.empty();
    }
    id.ifPresent(i -> title.ifPresent(t -> gathered.add(new Group(i, chapter, t), entry)));
    return id;
  }

  private Optional<RequirementId> requirement(
      YamlEntry entry, RequirementKind kind, String group, Optional<RequirementId> objective) {
    Optional<RequirementId> id = entry.read("id", RequirementId::of);
    Optional<LocalizedText> title = entry.bothLanguages("title");
    Optional<LocalizedText> text = entry.bothLanguages("text");
    Optional<ActingParty> actor =
        entry.has("actor")
            ? entry.read("actor", BaselineFiles::actor)
            : Optional.of(gathered.usualActor());
    RequirementDetails details =
        entry.has("details")
            ? entry.child("details").map(DetailsReader::read).orElse(RequirementDetails.NONE)
            : RequirementDetails.NONE;
    boolean mandatory = kind != RequirementKind.DETAILED_CONTROL || obliges(entry, id);
    if (id.isEmpty() || !inPlace(entry, id.get(), kind, group, objective)) {
      return id;
    }
    title.ifPresent(t ->
        text.ifPresent(x ->
            actor.ifPresent(a ->
                gathered.add(
                    new Requirement(id.get(), kind, group, objective, mandatory, t, x, a, details),
                    entry))));
    return id;
  }

  private static boolean obliges(YamlEntry entry, Optional<RequirementId> id) {
    Optional<Boolean> mandatory =
        entry.read(
            "obligation",
            text ->
                switch (text) {
                  case "mandatory" -> true;
                  case "recommended" -> false;
                  default ->
                      throw new IllegalArgumentException(
                          "obligation is mandatory or recommended, not: " + text);
                });
    boolean marked = id.map(RequirementId::isMarkedMandatory).orElse(false);
    if (id.isPresent() && mandatory.isPresent() && mandatory.get() != marked) {
      entry.problem(
          "obligation",
          marked
              ? id.get() + " bears the mark B, so it is mandatory"
              : id.get() + " bears no mark B, so it is not mandatory");
    }
    return mandatory.orElse(marked);
  }

  private boolean inPlace(
      YamlEntry entry,
      RequirementId id,
      RequirementKind kind,
      String group,
      Optional<RequirementId> objective) {
    if (id.kind() != kind || id.chapter() != chapter) {
      entry.problem("id", id + " is no " + words(kind) + " of chapter " + chapter);
      return false;
    }
    if (kind == RequirementKind.DETAILED_CONTROL) {
      boolean serves = objective.filter(id::serves).isPresent();
      if (!serves) {
        entry.problem(
            "id",
            id
                + " has no objective: it stands under "
                + objective.map(Object::toString).orElse("none"));
      }
      return serves;
    }
    boolean under = withoutMark(id.value()).startsWith(withoutMark(group) + ".");
    if (!under) {
      entry.problem("id", id + " stands under the heading " + group);
    }
    return under;
  }

  private static String withoutMark(String id) {
    return id.endsWith(".P") ? id.substring(0, id.length() - 2) : id;
  }

  private static String words(RequirementKind kind) {
    return switch (kind) {
      case GOVERNANCE -> "governance item";
      case MANAGEMENT -> "management item";
      case CONTROL_OBJECTIVE -> "control objective";
      case DETAILED_CONTROL -> "detailed control";
    };
  }

  private static void only(YamlEntry entry, String... keys) {
    entry.only(Set.copyOf(List.of(keys)));
  }
}
