package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueFile;
import dev.akashi.crosswalk.SourceLanguage;
import dev.akashi.oscal.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The form that takes in a source.
 *
 * @param sources those a file can take the place of
 * @param replaced the one it takes the place of; the form starts from what is said about it
 * @param refused the file that was sent and has problems
 */
public record ImportView(
    List<Catalogue> sources, Optional<Catalogue> replaced, Optional<CatalogueFile> refused) {

  private static final int MOST = 100;

  public String shortName() {
    return replaced.map(Catalogue::shortName).orElse("");
  }

  /** Whether it takes the place of what came with the program. */
  public boolean isShipped() {
    return replaced.filter(Catalogue::shipped).isPresent();
  }

  public String licence() {
    return replaced.map(Catalogue::licence).orElse("");
  }

  /** The language of the edition before; a file has one language only. */
  public String language() {
    return replaced
        .map(Catalogue::language)
        .filter(language -> language != SourceLanguage.BOTH)
        .map(Enum::name)
        .orElse("");
  }

  public boolean isOpen() {
    return replaced.filter(Catalogue::openToAll).isPresent();
  }

  public List<Problem> problems() {
    return refused.filter(CatalogueFile::isText).map(CatalogueFile::problems).stream()
        .flatMap(List::stream)
        .limit(MOST)
        .toList();
  }

  public int more() {
    return refused.map(file -> Math.max(0, file.problems().size() - MOST)).orElse(0);
  }

  public int mostBytes() {
    return CatalogueFile.LONGEST_BYTES;
  }

  public String place(Problem problem) {
    return refused.map(file -> file.place(problem)).orElse("");
  }
}
