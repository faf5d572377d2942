package dev.akashi.baseline.files;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.Baseline;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.yaml.SourceFile;
import dev.akashi.platform.yaml.SourceProblems;
import dev.akashi.platform.yaml.YamlEntry;
import dev.akashi.platform.yaml.YamlReader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a baseline from its manifest {@code baseline.yaml} and the chapter files it names. Every
 * error is told at once, with file, line and reason; nothing is loaded when there is one.
 */
public final class BaselineFiles {

  private static final Set<String> KNOWN =
      Set.of(
          "version",
          "title",
          "in-force-from",
          "wording",
          "actor",
          "files",
          "counts",
          "chapters",
          "levels");

  private final Function<String, SourceFile> files;
  private final SourceProblems problems = new SourceProblems();

  private BaselineFiles(Function<String, SourceFile> files) {
    this.files = files;
  }

  /** The baseline of a folder on the class path, for example {@code baseline/2022-04-01}. */
  public static Baseline onClassPath(String folder) {
    return load(name -> SourceFile.onClassPath(folder + "/" + name));
  }

  /** The baseline whose files the function opens by their name. */
  public static Baseline load(Function<String, SourceFile> files) {
    return new BaselineFiles(files).read();
  }

  private Baseline read() {
    Optional<Baseline> baseline =
        YamlReader.mapping(files.apply("baseline.yaml"), problems).flatMap(this::read);
    problems.throwIfAny("The baseline is");
    return baseline.orElseThrow();
  }

  private Optional<Baseline> read(YamlEntry manifest) {
    manifest.only(KNOWN);
    Optional<String> version = manifest.text("version");
    Optional<LocalizedText> title = manifest.bothLanguages("title");
    Optional<LocalDate> inForceFrom = manifest.date("in-force-from");
    Optional<LocalizedText> wording =
        manifest.has("wording") ? manifest.bothLanguages("wording") : Optional.empty();
    Gathered gathered =
        new Gathered(manifest.read("actor", BaselineFiles::actor).orElse(ActingParty.PROVIDER));
    for (String name : manifest.texts("files")) {
      YamlReader.mapping(files.apply(name), problems)
          .ifPresent(chapter -> ChapterFile.read(chapter, gathered));
    }
    new Counts(gathered).check(manifest);
    LevelReader levels = new LevelReader(gathered.requirements());
    manifest.children("levels").forEach(levels::read);
    if (!problems.isEmpty() || version.isEmpty() || title.isEmpty() || inForceFrom.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Baseline.of(
            version.get(),
            title.get(),
            inForceFrom.get(),
            gathered.groups(),
            gathered.requirements(),
            levels.levels(),
            wording));
  }

  public static ActingParty actor(String text) {
    return switch (text) {
      case "provider" -> ActingParty.PROVIDER;
      case "customer" -> ActingParty.CUSTOMER;
      case "both" -> ActingParty.BOTH;
      default ->
          throw new IllegalArgumentException("actor is provider, customer or both, not: " + text);
    };
  }
}
