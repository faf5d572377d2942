package dev.akashi.statement.web;

import dev.akashi.statement.CloudService;
import dev.akashi.statement.StatementHead;
import java.util.List;
import java.util.Optional;

/** The services of the own organisation. */
public record ServicesView(List<Line> lines) {

  /** Those in use. */
  public List<Line> inUse() {
    return lines.stream().filter(line -> line.service().putAway().isEmpty()).toList();
  }

  /** Those that are not gone on with. */
  public List<Line> putAway() {
    return lines.stream().filter(line -> line.service().putAway().isPresent()).toList();
  }

  /** A service with the newest version of its statement. */
  public record Line(CloudService service, Optional<StatementHead> newest) {}
}
