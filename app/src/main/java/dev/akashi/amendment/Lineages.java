package dev.akashi.amendment;

import dev.akashi.amendment.db.AmendmentStore;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.platform.Texts;
import dev.akashi.workshop.ProposedVersion;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Follows what was recorded of the steps between two versions. */
@Service
class Lineages {

  private final Baselines baselines;
  private final AmendmentStore store;
  private final Texts texts;

  Lineages(Baselines baselines, AmendmentStore store, Texts texts) {
    this.baselines = baselines;
    this.store = store;
    this.texts = texts;
  }

  /** What was said of the steps between two versions, whichever is the newer one. */
  Lineage between(Baseline before, Baseline after) {
    boolean back = before.inForceFrom().isAfter(after.inForceFrom());
    List<Baseline> path = back ? path(after, before) : path(before, after);
    Lineage lineage = Lineage.across(path, store.links(versions(path)));
    return back ? lineage.reversed() : lineage;
  }

  /** The steps to the version a draft is based on, and what the draft itself knows. */
  Lineage to(ProposedVersion proposed, Baseline before) {
    List<Baseline> path =
        proposed
            .draft()
            .basedOn()
            .map(base -> path(before, baselines.version(base)))
            .orElse(List.of());
    if (path.isEmpty()) {
      return Lineage.NONE;
    }
    Baseline after = proposed.baseline();
    List<LineageLink> links = new ArrayList<>(store.links(versions(path)));
    links.addAll(
        LineageLink.ofDraft(
            path.getLast().version(),
            after.version(),
            proposed.renumbered(),
            texts.both(LineageRecords.FROM_DRAFT)));
    List<Baseline> all = new ArrayList<>(path);
    all.add(after);
    return Lineage.across(all, links);
  }

  /** The versions from one to another in the order of their days; nothing when that is no way. */
  private List<Baseline> path(Baseline from, Baseline to) {
    if (from.inForceFrom().isAfter(to.inForceFrom())) {
      return List.of();
    }
    List<Baseline> between =
        baselines.all().stream()
            .filter(version -> version.inForceFrom().isAfter(from.inForceFrom()))
            .filter(version -> version.inForceFrom().isBefore(to.inForceFrom()))
            .toList()
            .reversed();
    List<Baseline> path = new ArrayList<>(List.of(from));
    path.addAll(between);
    if (!from.version().equals(to.version())) {
      path.add(to);
    }
    return path;
  }

  private static List<String> versions(List<Baseline> path) {
    return path.stream().map(Baseline::version).toList();
  }
}
