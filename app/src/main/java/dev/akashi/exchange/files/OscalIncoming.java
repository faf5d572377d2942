package dev.akashi.exchange.files;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.exchange.Book;
import dev.akashi.exchange.Incoming;
import dev.akashi.exchange.IncomingLevel;
import dev.akashi.exchange.IncomingRow;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.resolve.ProfileResolver;
import dev.akashi.oscal.resolve.Resolution;
import dev.akashi.oscal.resolve.Stamp;
import dev.akashi.oscal.tree.Node;
import dev.akashi.platform.oscal.OscalNames;
import dev.akashi.platform.oscal.Prose;
import dev.akashi.workshop.DraftText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads an OSCAL catalog as headings and requirements, and a profile over the draft as a level.
 * Nothing but the file itself and the draft is ever opened, whatever the file refers to.
 */
public final class OscalIncoming {

  private static final int DEPTH = 60;
  private static final int MOST_PROBLEMS = 10;
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  private OscalIncoming() {}

  /**
   * What an OSCAL document brings; refused with every problem when it cannot be read.
   *
   * @param draft over which a profile is resolved
   */
  public static Incoming read(String fileName, byte[] content, Book draft) {
    Format format = Format.ofName(fileName).orElse(Format.ofContent(content));
    try {
      OscalDocument document =
          OscalReader.read(
                  content,
                  format,
                  new Limits(DEPTH, content.length + 1L, content.length + 1, 10_000),
                  false)
              .orThrow();
      return switch (document.name()) {
        case "catalog" -> catalog(document, draft);
        case "profile" -> profile(fileName, document, draft, format);
        default ->
            throw Refusal.input(
                Reason.of("exchange.other-model", "FRM-14").with(document.name()).at("file"));
      };
    } catch (OscalException e) {
      throw new Refusal(
          Refusal.Kind.INPUT,
          e.problems().stream().limit(MOST_PROBLEMS).map(OscalIncoming::reason).toList());
    }
  }

  private static Reason reason(Problem problem) {
    if (problem.isNotText()) {
      return Reason.atField("file", "exchange.not-text");
    }
    return Reason.of("exchange.oscal", "FRM-14")
        .with(
            problem.place().toString(),
            new LocalizedText(problem.text(Locale.JAPANESE), problem.text(Locale.ENGLISH)),
            new LocalizedText(problem.hint(Locale.JAPANESE), problem.hint(Locale.ENGLISH)))
        .at("file");
  }

  private static Incoming catalog(OscalDocument document, Book draft) {
    List<IncomingRow> rows = new ArrayList<>();
    Language language = language(document.root());
    walk(document.root(), language, rows);
    Map<String, Book.Entry> there = new HashMap<>();
    draft.entries().forEach(entry -> there.put(entry.code().value(), entry));
    return Incoming.of(
        rows.stream()
            .map(row ->
                Optional.ofNullable(there.get(row.number()))
                    .map(entry -> withoutTheSame(row, entry, language))
                    .orElse(row))
            .toList());
  }

  /**
   * A row without what the draft says already. Markdown does not count every space, so what comes
   * back is measured against what would go out.
   */
  private static IncomingRow withoutTheSame(IncomingRow row, Book.Entry entry, Language language) {
    DraftText text = entry instanceof Book.Item item ? item.text() : DraftText.EMPTY;
    return language == Language.JA
        ? row.titled(
                row.titleJa().filter(read -> !Prose.isLineReadFrom(entry.title().ja(), read)),
                row.titleEn())
            .saying(row.textJa().filter(read -> !Prose.isReadFrom(text.ja(), read)), row.textEn())
        : row.titled(
                row.titleJa(),
                row.titleEn().filter(read -> !Prose.isLineReadFrom(entry.title().en(), read)))
            .saying(row.textJa(), row.textEn().filter(read -> !Prose.isReadFrom(text.en(), read)));
  }

  private static void walk(Node parent, Language language, List<IncomingRow> rows) {
    for (Node group : parent.nodes("groups")) {
      rows.add(titled(group, language));
      walk(group, language, rows);
    }
    for (Node control : parent.nodes("controls")) {
      IncomingRow row = titled(control, language);
      Optional<String> text = statement(control);
      rows.add(
          actor(
              control,
              language == Language.JA
                  ? row.saying(text, Optional.empty())
                  : row.saying(Optional.empty(), text)));
      walk(control, language, rows);
    }
  }

  private static IncomingRow titled(Node node, Language language) {
    String id = Objects.requireNonNullElse(node.text("id"), "");
    String label = prop(node, "label", "").filter(OscalIncoming::isNumber).orElse("");
    String number = label.isEmpty() ? OscalNames.number(id) : label;
    Optional<String> title =
        Optional.ofNullable(node.text("title"))
            .map(Prose::plainLine)
            .filter(words -> !words.equals(number));
    IncomingRow row = IncomingRow.at(id.isEmpty() ? label : id, number);
    return language == Language.JA
        ? row.titled(title, Optional.empty())
        : row.titled(Optional.empty(), title);
  }

  private static boolean isNumber(String label) {
    return label.matches("[0-9]+(\\.[0-9]+)*(\\.(P|B|PB))?");
  }

  private static IncomingRow actor(Node control, IncomingRow row) {
    Optional<String> word = prop(control, "actor", OscalNames.NS);
    if (word.isEmpty()) {
      return row;
    }
    try {
      return row.by(Optional.of(ActingParty.valueOf(word.get().toUpperCase(Locale.ROOT))));
    } catch (IllegalArgumentException e) {
      return row.wrong(Reason.of("exchange.bad-actor", "FRM-23").with(word.get()));
    }
  }

  private static Optional<String> statement(Node control) {
    StringBuilder text = new StringBuilder();
    for (Node part : control.nodes("parts")) {
      if ("statement".equals(part.text("name"))) {
        prose(part, text);
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  private static void prose(Node part, StringBuilder text) {
    String prose = part.text("prose");
    if (prose != null) {
      text.append(text.isEmpty() ? "" : "\n").append(Prose.plain(prose));
    }
    part.nodes("parts").forEach(below -> prose(below, text));
  }

  /** The language a document says it is in, or the one its title is written in. */
  private static Language language(Node root) {
    Node metadata = root.node("metadata");
    if (metadata == null) {
      return Language.EN;
    }
    Optional<String> said = prop(metadata, "language", OscalNames.NS);
    String title = Objects.requireNonNullElse(metadata.text("title"), "");
    boolean japanese = said.map("ja"::equals).orElseGet(() -> JAPANESE.matcher(title).find());
    return japanese ? Language.JA : Language.EN;
  }

  private static Optional<String> prop(Node node, String name, String ns) {
    return node.nodes("props").stream()
        .filter(prop -> name.equals(prop.text("name")))
        .filter(prop -> ns.equals(Objects.requireNonNullElse(prop.text("ns"), "")))
        .map(prop -> Objects.requireNonNullElse(prop.text("value"), ""))
        .findFirst();
  }

  private static Incoming profile(String fileName, OscalDocument profile, Book draft, Format format)
      throws OscalException {
    Language language = language(profile.root());
    Location here = new Location(fileName);
    OscalDocument catalog = new OscalFiles(draft, language, format).catalog();
    Resolution resolved =
        ProfileResolver.resolve(profile, here, new Beside(here, profile, catalog), Stamp.now());
    List<String> members = new ArrayList<>();
    members(resolved.catalog().root(), members);
    List<String> missing =
        resolved.warnings().stream()
            .filter(warning -> warning.rule().equals("resolve.no-control"))
            .map(warning -> OscalNames.number(warning.args().getFirst()))
            .toList();
    Node metadata = Objects.requireNonNull(profile.root().node("metadata"));
    Optional<String> title = Optional.ofNullable(metadata.text("title")).map(Prose::plainLine);
    Map<String, String> parameters = new TreeMap<>();
    for (Node prop : metadata.nodes("props")) {
      if ("level-parameter".equals(prop.text("class")) && OscalNames.NS.equals(prop.text("ns"))) {
        parameters.put(
            Objects.requireNonNullElse(prop.text("name"), ""),
            Objects.requireNonNullElse(prop.text("value"), ""));
      }
    }
    boolean japanese = language == Language.JA;
    return new Incoming(
        List.of(),
        List.of(
            new IncomingLevel(
                prop(metadata, "level", OscalNames.NS).orElse(""),
                japanese ? title : Optional.empty(),
                japanese ? Optional.empty() : title,
                audit(metadata),
                parameters,
                members,
                missing)),
        List.of(),
        0);
  }

  private static Optional<AuditMethod> audit(Node metadata) {
    try {
      return prop(metadata, "audit-method", OscalNames.NS).map(OscalFiles::auditMethod);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void members(Node parent, List<String> members) {
    parent.nodes("groups").forEach(group -> members(group, members));
    for (Node control : parent.nodes("controls")) {
      members.add(OscalNames.number(Objects.requireNonNullElse(control.text("id"), "")));
      members(control, members);
    }
  }

  /** What a profile may refer to: itself by its name, and the draft by any other. */
  private record Beside(Location self, OscalDocument profile, OscalDocument catalog)
      implements Library {

    private static final Location DRAFT = new Location("draft");

    @Override
    public Optional<Location> locate(Location base, String href) {
      String name = href.substring(href.lastIndexOf('/') + 1);
      return Optional.of(name.equals(self.name()) ? self : DRAFT);
    }

    @Override
    public OscalDocument open(Location location) {
      return location.equals(self) ? profile : catalog;
    }
  }
}
