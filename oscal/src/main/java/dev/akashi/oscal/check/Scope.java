package dev.akashi.oscal.check;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Severity;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document and all documents it builds on, as far as the library has them. Where one is missing,
 * what is not found may be in there, and nothing can be said about it.
 */
final class Scope {

  private final Library library;
  private final Report report;
  private final Opened own;
  private final Map<Location, Opened> opened = new HashMap<>();
  private final IdentityHashMap<Node, Opened> byImport = new IdentityHashMap<>();
  private final Set<String> told = new HashSet<>();

  /** A document of the scope with those that it imports itself. */
  private static final class Opened {
    private final OscalDocument document;
    private final Location location;
    private final Ids ids;
    private final List<Opened> imports = new ArrayList<>();
    private boolean complete = true;

    Opened(OscalDocument document, Location location) {
      this.document = document;
      this.location = location;
      this.ids = new Ids(document);
    }
  }

  Scope(OscalDocument document, Library library, Location base, Report report) {
    this.library = library;
    this.report = report;
    this.own = new Opened(document, base);
    opened.put(base, own);
    follow(own);
  }

  private void follow(Opened from) {
    for (Ids.Import wanted : from.ids.imports()) {
      Opened to = open(from, wanted);
      if (to == null) {
        from.complete = false;
      } else {
        from.imports.add(to);
        byImport.put(wanted.node(), to);
      }
    }
  }

  private @Nullable Opened open(Opened from, Ids.Import wanted) {
    Optional<Location> location = locate(from, wanted.href());
    if (location.isEmpty()) {
      tell(from, wanted, Severity.WARNING, "reference.unopened", wanted.href());
      return null;
    }
    Opened known = opened.get(location.get());
    if (known != null) {
      return known;
    }
    try {
      Opened opening = new Opened(library.open(location.get()), location.get());
      opened.put(location.get(), opening);
      if (!wanted.slot().targets().contains(opening.document.name())) {
        String models = String.join(", ", wanted.slot().targets().stream().sorted().toList());
        tell(from, wanted, Severity.ERROR, "reference.model", opening.document.name(), models);
      }
      follow(opening);
      return opening;
    } catch (OscalException e) {
      String why = e.problems().isEmpty() ? "" : e.problems().getFirst().text(Locale.ENGLISH);
      tell(from, wanted, Severity.ERROR, "reference.unreadable", wanted.href(), why);
      return null;
    }
  }

  /** An href with a fragment alone means a resource, which says where the document lies. */
  private Optional<Location> locate(Opened from, String href) {
    if (!href.startsWith("#")) {
      return library.locate(from.location, withoutFragment(href));
    }
    Node resource = from.ids.resource(href.substring(1));
    return resource == null
        ? Optional.empty()
        : resource.nodes("rlinks").stream()
            .map(rlink -> rlink.text("href"))
            .flatMap(link -> Optional.ofNullable(link).stream())
            .flatMap(link -> library.locate(from.location, withoutFragment(link)).stream())
            .findFirst();
  }

  private static String withoutFragment(String href) {
    int hash = href.indexOf('#');
    return hash < 0 ? href : href.substring(0, hash);
  }

  /** What is wrong inside an imported document is told where this document leads to it. */
  private void tell(
      Opened from, Ids.Import wanted, Severity severity, String text, String... args) {
    boolean here = from == own;
    if (told.add(text + " " + wanted.href())) {
      report.add(
          severity,
          here ? wanted.node() : own.document.root(),
          here ? wanted.slot().property() : null,
          -1,
          text,
          "",
          List.of(args));
    }
  }

  /** Whether the id is known to be nowhere: not here, and not in any import. */
  boolean lacks(String id, Set<String> types) {
    return lacks(own, id, types);
  }

  /** Whether the id is known to be nowhere in what the node imports. */
  boolean importLacks(Node importing, String id, Set<String> types) {
    Opened from = byImport.get(importing);
    return from != null && lacks(from, id, types);
  }

  /** Whether this very document does not have the id. */
  boolean ownLacks(String id) {
    return !own.ids.has(id, Set.of());
  }

  private static boolean lacks(Opened in, String id, Set<String> types) {
    return in.imports.isEmpty()
        ? in.complete && !in.ids.has(id, types)
        : lacks(in, id, types, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean lacks(Opened in, String id, Set<String> types, Set<Opened> seen) {
    if (!seen.add(in)) {
      return true;
    }
    if (!in.complete || in.ids.has(id, types)) {
      return false;
    }
    for (Opened imported : in.imports) {
      if (!lacks(imported, id, types, seen)) {
        return false;
      }
    }
    return true;
  }

  /** The root of a document that is referred to by its href, when the library has it. */
  @Nullable Node document(String href) {
    if (href.startsWith("#")) {
      return null;
    }
    try {
      Optional<Location> location = library.locate(own.location, withoutFragment(href));
      return location.isEmpty() ? null : library.open(location.get()).root();
    } catch (OscalException e) {
      return null;
    }
  }
}
