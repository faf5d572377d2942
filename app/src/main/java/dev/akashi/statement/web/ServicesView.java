package dev.akashi.statement.web;

import dev.akashi.statement.CloudService;
import dev.akashi.statement.StatementHead;
import java.util.List;
import java.util.Optional;

/** The services of the own organisation. */
public record ServicesView(List<Line> lines) {

  /** A service with the newest version of its statement. */
  public record Line(CloudService service, Optional<StatementHead> newest) {}
}
