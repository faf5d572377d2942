package dev.akashi.request.web;

import dev.akashi.assessment.Engagement;
import java.util.List;

/**
 * Requests that are made from pasted lines.
 *
 * @param lines what was read; empty while nothing is pasted
 */
public record LinesView(Engagement engagement, List<RequestLine> lines) {

  public String path() {
    return "/assessor/engagements/" + engagement.id() + "/requests";
  }

  public long good() {
    return lines.stream().filter(RequestLine::isGood).count();
  }

  public boolean hasOthers() {
    return lines.stream().anyMatch(line -> !line.already().isEmpty());
  }
}
