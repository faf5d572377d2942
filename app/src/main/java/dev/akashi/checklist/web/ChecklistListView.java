package dev.akashi.checklist.web;

import dev.akashi.checklist.ChecklistFilter;
import dev.akashi.checklist.ChecklistLine;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.Checklists.Listed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The checklists of one side. */
public record ChecklistListView(ChecklistParty party, Listed listed, ChecklistFilter filter) {

  public boolean isOfAgency() {
    return party == ChecklistParty.AGENCY;
  }

  public String path() {
    return ChecklistPaths.all(party);
  }

  public String link(ChecklistLine line) {
    return ChecklistPaths.of(party, line.head().id());
  }

  public boolean showsAll() {
    return filter.equals(ChecklistFilter.ALL);
  }

  /** The address of another part of the list. */
  public String part(int start) {
    List<String> query = new ArrayList<>();
    filter.state().ifPresent(state -> query.add("state=" + state));
    if (!filter.find().isEmpty()) {
      query.add("find=" + URLEncoder.encode(filter.find(), StandardCharsets.UTF_8));
    }
    query.add("start=" + start);
    return path() + "?" + String.join("&", query);
  }
}
