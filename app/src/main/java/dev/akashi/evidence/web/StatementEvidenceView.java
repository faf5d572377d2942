package dev.akashi.evidence.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.StatementEvidence;
import dev.akashi.evidence.StatementEvidence.Line;
import dev.akashi.evidence.Timeline;
import dev.akashi.evidence.Timeline.Shown;
import dev.akashi.statement.LinkedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What supports the answers of a statement.
 *
 * @param path the address of this page
 * @param back the address of the statement or of the list of engagements
 * @param owner whether the reader is the provider
 * @param show which lines
 * @param only the one requirement that is shown; empty for all
 * @param items what can be linked to it
 * @param moreItems whether there is more than is offered
 */
public record StatementEvidenceView(
    StatementEvidence evidence,
    Baseline baseline,
    String path,
    String back,
    boolean owner,
    Show show,
    Optional<RequirementId> only,
    int from,
    List<EvidenceItem> items,
    boolean moreItems) {

  public static final int ROWS = 50;
  private static final int BARS = 40;

  /** Which requirements are listed. */
  public enum Show {
    EVERY,
    WITH_FILES,
    LACKING
  }

  private List<Line> chosen() {
    return only.map(id -> List.of(evidence.line(id)))
        .orElseGet(() ->
            evidence.lines().stream()
                .filter(line ->
                    switch (show) {
                      case EVERY -> true;
                      case WITH_FILES -> !line.files().isEmpty();
                      case LACKING -> line.lacks();
                    })
                .toList());
  }

  public List<Line> lines() {
    return chosen().stream().skip(from).limit(ROWS).toList();
  }

  public boolean more() {
    return chosen().size() > from + ROWS;
  }

  public long lacking() {
    return evidence.lines().stream().filter(Line::lacks).count();
  }

  /** Links are made where one requirement of an own draft is shown. */
  public boolean linking() {
    return owner && evidence.draft() && only.isPresent();
  }

  public Optional<Requirement> requirement(RequirementId id) {
    return baseline.find(id);
  }

  /** The files on this page against the audit period. */
  public Optional<Timeline> timeline() {
    Map<String, List<Effective>> byFile = new LinkedHashMap<>();
    for (Line line : lines()) {
      for (LinkedFile file : line.files()) {
        byFile
            .computeIfAbsent(file.title(), title -> new ArrayList<>())
            .add(new Effective(file.from(), file.until()));
      }
    }
    return evidence
        .period()
        .filter(days -> !byFile.isEmpty())
        .map(days ->
            Timeline.of(
                days,
                byFile.entrySet().stream()
                    .limit(BARS)
                    .map(each -> new Shown(each.getKey(), each.getValue()))
                    .toList()));
  }

  public String fileLink(LinkedFile file) {
    return owner
        ? "/provider/evidence/" + file.evidence() + "/versions/" + file.version() + "/file"
        : path + "/" + file.link() + "/file";
  }

  public String part(int start) {
    return path + "?show=" + show + "&from=" + start;
  }
}
