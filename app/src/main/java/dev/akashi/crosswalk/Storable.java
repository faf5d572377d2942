package dev.akashi.crosswalk;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a file must be to be stored: a catalog without errors, each control of it once. */
final class Storable {

  /** The longest id of a control; people have to type it. */
  static final int LONGEST_ID = 120;

  private static final int NAMED = 10;
  private static final int SHOWN = 40;

  private Storable() {}

  static void require(CatalogueFile file) {
    file.otherKind()
        .ifPresent(kind -> {
          throw refused("crosswalk.not-a-catalog", kind);
        });
    if (!file.isText()) {
      throw refused("crosswalk.not-text");
    }
    if (!file.problems().isEmpty()) {
      throw refused("crosswalk.file-problems", file.problems().size());
    }
    if (file.controls().isEmpty()) {
      throw refused("crosswalk.no-controls");
    }
    if (file.title().isBlank()) {
      throw refused("crosswalk.no-title");
    }
    Set<String> seen = new TreeSet<>();
    refuse(file, control -> !seen.add(control.id()), "crosswalk.control-twice");
    refuse(file, control -> control.id().length() > LONGEST_ID, "crosswalk.id-too-long");
    refuse(file, control -> !isWritable(control), "crosswalk.unwritable");
    if (!isWritable(file.title()) || !isWritable(file.version())) {
      throw refused("crosswalk.unwritable", List.of("metadata"));
    }
  }

  private static void refuse(CatalogueFile file, Predicate<CatalogueControl> wrong, String code) {
    List<String> found =
        file.controls().stream()
            .filter(wrong)
            .map(control -> control.id().substring(0, Math.min(SHOWN, control.id().length())))
            .distinct()
            .limit(NAMED)
            .toList();
    if (!found.isEmpty()) {
      throw refused(code, found);
    }
  }

  private static Refusal refused(String code, Object... args) {
    return Refusal.input(new Reason(code, Optional.of("file"), List.of(args), List.of()));
  }

  private static boolean isWritable(CatalogueControl control) {
    return Stream.concat(Stream.of(control.title(), control.text()), control.groups().stream())
            .flatMap(text -> Stream.of(text.ja(), text.en()))
            .allMatch(Storable::isWritable)
        && isWritable(control.id())
        && isWritable(control.label());
  }

  /** No database stores NUL, nor half of a pair that stands for one character. */
  private static boolean isWritable(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }
}
