package dev.akashi.oversight.web;

import dev.akashi.directory.Organisation;
import dev.akashi.oversight.Filing;
import dev.akashi.oversight.Filing.Report;
import dev.akashi.oversight.FilingFile;
import dev.akashi.oversight.FilingState;
import dev.akashi.oversight.ReportFact;
import dev.akashi.oversight.ReportForm;
import java.util.Map;
import java.util.Optional;

/**
 * A report or notice as one person sees it.
 *
 * @param form the form of a report; none for a notice
 * @param facts what Akashi itself knows of the period
 */
public record FilingView(
    FilingFile file,
    Organisation assessor,
    Optional<ReportForm> form,
    Map<ReportFact, Integer> facts,
    boolean own,
    boolean office) {

  public Filing filing() {
    return file.filing();
  }

  public String link() {
    return FilingPages.HOME + "/" + filing().id();
  }

  public boolean isReport() {
    return filing().matter() instanceof Report;
  }

  /** Whether the reader files it again. */
  public boolean mending() {
    return own && filing().state() == FilingState.RETURNED;
  }

  /** Whether the reader acknowledges or returns it. */
  public boolean answering() {
    return office && filing().state() == FilingState.FILED;
  }
}
