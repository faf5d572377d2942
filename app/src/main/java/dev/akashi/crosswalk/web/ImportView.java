package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.CatalogueFile;
import dev.akashi.oscal.Problem;
import dev.akashi.platform.Option;
import java.util.List;
import java.util.Optional;

/**
 * The form that takes in a source.
 *
 * @param replaceable the sources a file can take the place of
 * @param refused the file that was sent and has problems
 */
public record ImportView(List<Option> replaceable, Optional<CatalogueFile> refused) {

  private static final int MOST = 100;

  public List<Problem> problems() {
    return refused.map(CatalogueFile::problems).orElse(List.of()).stream().limit(MOST).toList();
  }

  public int more() {
    return refused.map(file -> Math.max(0, file.problems().size() - MOST)).orElse(0);
  }

  public String place(Problem problem) {
    return refused.map(file -> file.place(problem)).orElse("");
  }
}
