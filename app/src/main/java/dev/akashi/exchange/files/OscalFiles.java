package dev.akashi.exchange.files;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementDetails.AuditTechnique;
import dev.akashi.baseline.RequirementDetails.ControlParameter;
import dev.akashi.baseline.RequirementDetails.Procedure;
import dev.akashi.baseline.RequirementDetails.Provenance;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.exchange.Book;
import dev.akashi.exchange.Book.BookLevel;
import dev.akashi.exchange.Book.Branch;
import dev.akashi.exchange.Book.Heading;
import dev.akashi.exchange.Book.Item;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.platform.oscal.OscalNames;
import dev.akashi.platform.oscal.OscalParts;
import dev.akashi.platform.oscal.Prose;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.DraftText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A baseline as OSCAL documents (FRM-14): a catalog in each language, and for each level a profile
 * that resolves over it. Ids and UUIDs are the same in every export and in both languages.
 */
public final class OscalFiles {

  private final Book book;
  private final Language language;
  private final Format format;

  /**
   * The documents of a baseline.
   *
   * @param format in which the documents name each other
   */
  public OscalFiles(Book book, Language language, Format format) {
    this.book = book;
    this.language = language;
    this.format = format;
  }

  /** The name under which the catalog is found beside the profiles. */
  public static String catalogName(Language language, Format format) {
    return "catalog." + language.code() + "." + format.name().toLowerCase(Locale.ROOT);
  }

  /** The name under which the profile of a level is found beside the catalog. */
  public static String profileName(String level, Language language, Format format) {
    return "level-" + level + "." + language.code() + "." + format.name().toLowerCase(Locale.ROOT);
  }

  public OscalDocument catalog() {
    Map<String, Object> catalog = new LinkedHashMap<>();
    catalog.put("uuid", OscalNames.uuid("catalog " + book.version()).toString());
    Language other = language == Language.JA ? Language.EN : Language.JA;
    catalog.put("metadata", metadata(book.title(), List.of(), catalogName(other, format)));
    fill(catalog, book.tree());
    return OscalParts.document("catalog", catalog);
  }

  /** The profile of a level; it imports the catalog that stands beside it. */
  public OscalDocument profile(BookLevel level) {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("uuid", OscalNames.uuid("level " + book.version() + " " + level.name()).toString());
    List<Map<String, Object>> props = new ArrayList<>();
    props.add(OscalParts.ours("level", level.name()));
    props.add(OscalParts.ours("audit-method", OscalParts.word(level.audit())));
    new TreeMap<>(level.parameters())
        .forEach((name, value) -> {
          Map<String, Object> prop = OscalParts.ours(name, value);
          prop.put("class", "level-parameter");
          props.add(prop);
        });
    Language other = language == Language.JA ? Language.EN : Language.JA;
    profile.put(
        "metadata", metadata(level.title(), props, profileName(level.name(), other, format)));
    profile.put(
        "imports",
        List.of(
            Map.of(
                "href",
                catalogName(language, format),
                "include-controls",
                List.of(
                    Map.of(
                        "with-ids",
                        level.members().stream()
                            .map(id -> CodeNames.id(Code.of(id.value())))
                            .toList())))));
    profile.put("merge", Map.of("as-is", true));
    List<Map<String, Object>> settings = settings(level);
    if (!settings.isEmpty()) {
      profile.put("modify", Map.of("set-parameters", settings));
    }
    return OscalParts.document("profile", profile);
  }

  private List<Map<String, Object>> settings(BookLevel level) {
    return book.items().stream()
        .filter(item -> level.members().contains(item.id()))
        .flatMap(item ->
            item.details().parameters().stream()
                .filter(parameter -> level.parameters().containsKey(parameter.id()))
                .map(parameter ->
                    Map.<String, Object>of(
                        "param-id",
                        parameterId(item, parameter),
                        "values",
                        List.of(
                            Prose.oneLine(level.parameters().getOrDefault(parameter.id(), ""))))))
        .toList();
  }

  private Map<String, Object> metadata(
      DraftText title, List<Map<String, Object>> more, String alternate) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("title", Prose.line(title(title, book.version())));
    book.decidedOn()
        .filter(day -> !book.draft())
        .ifPresent(day -> metadata.put("published", OscalParts.moment(day)));
    metadata.put("last-modified", OscalParts.moment(book.changedAt()));
    metadata.put("version", book.version());
    metadata.put("oscal-version", OscalNames.OSCAL_VERSION);
    List<Map<String, Object>> props = new ArrayList<>();
    props.add(OscalParts.ours("language", language.code()));
    props.add(OscalParts.ours("standing", book.draft() ? "draft" : "promulgated"));
    book.inForceFrom()
        .ifPresent(day -> props.add(OscalParts.ours("in-force-from", day.toString())));
    props.addAll(more);
    metadata.put("props", props);
    metadata.put("links", List.of(Map.of("href", alternate, "rel", "alternate")));
    String wording = book.wording().in(language);
    if (!wording.isBlank()) {
      metadata.put("remarks", Prose.of(wording));
    }
    return metadata;
  }

  /** Puts groups and controls where they belong; OSCAL has them in lists of their own. */
  private void fill(Map<String, Object> parent, List<Branch> branches) {
    List<Map<String, Object>> groups = new ArrayList<>();
    List<Map<String, Object>> controls = new ArrayList<>();
    for (Branch branch : branches) {
      switch (branch.entry()) {
        case Heading heading -> groups.add(group(heading, branch));
        case Item item -> controls.add(control(item, branch));
      }
    }
    if (!groups.isEmpty()) {
      parent.put("groups", groups);
    }
    if (!controls.isEmpty()) {
      parent.put("controls", controls);
    }
  }

  private Map<String, Object> group(Heading heading, Branch branch) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("id", CodeNames.id(heading.code()));
    group.put("class", heading.code().depth() == 1 ? "ismap-chapter" : "ismap-section");
    group.put("title", Prose.line(title(heading.title(), heading.code().value())));
    group.put("props", numbered(heading.code()));
    fill(group, branch.below());
    return group;
  }

  private Map<String, Object> control(Item item, Branch branch) {
    Map<String, Object> control = new LinkedHashMap<>();
    control.put("id", CodeNames.id(item.code()));
    control.put("class", classOf(item.id().kind()));
    control.put("title", Prose.line(title(item.title(), item.id().value())));
    RequirementDetails details = item.details();
    if (!details.parameters().isEmpty()) {
      control.put(
          "params",
          details.parameters().stream().map(parameter -> parameter(item, parameter)).toList());
    }
    List<Map<String, Object>> props = numbered(item.code());
    props.add(OscalParts.ours("tier", tier(item.id().kind())));
    props.add(OscalParts.ours("basic-assertion", item.mandatory() ? "yes" : "no"));
    props.add(OscalParts.ours("cloud-specific", item.id().isForCloud() ? "yes" : "no"));
    props.add(OscalParts.ours("obligation", item.mandatory() ? "mandatory" : "recommended"));
    props.add(OscalParts.ours("actor", OscalParts.word(item.actor())));
    details
        .nature()
        .ifPresent(nature -> props.add(OscalParts.ours("nature", OscalParts.word(nature))));
    details
        .frequency()
        .ifPresent(
            frequency -> props.add(OscalParts.ours("frequency", OscalParts.word(frequency))));
    details
        .cycle()
        .ifPresent(cycle ->
            props.add(OscalParts.ours("audit-cycle", cycle.everyYears() + "/" + cycle.fromYear())));
    control.put("props", props);
    List<Map<String, Object>> parts = parts(item);
    if (!parts.isEmpty()) {
      control.put("parts", parts);
    }
    fill(control, branch.below());
    return control;
  }

  private Map<String, Object> parameter(Item item, ControlParameter parameter) {
    Map<String, Object> param = new LinkedHashMap<>();
    param.put("id", parameterId(item, parameter));
    param.put("props", List.of(OscalParts.ours("parameter", parameter.id())));
    param.put("label", Prose.line(words(parameter.label())));
    return param;
  }

  private static String parameterId(Item item, ControlParameter parameter) {
    return CodeNames.id(item.code()) + "_prm-" + parameter.id();
  }

  private List<Map<String, Object>> parts(Item item) {
    String id = CodeNames.id(item.code());
    RequirementDetails details = item.details();
    List<Map<String, Object>> parts = new ArrayList<>();
    if (!text(item.text()).isBlank()) {
      parts.add(part(id + "_smt", "statement", text(item.text())));
    }
    for (int i = 0; i < details.examples().size(); i++) {
      parts.add(part(id + "_ex-" + (i + 1), "example", words(details.examples().get(i))));
    }
    for (int i = 0; i < details.risks().size(); i++) {
      parts.add(ourPart(id + "_risk-" + (i + 1), "risk", words(details.risks().get(i))));
    }
    for (int i = 0; i < details.provenance().size(); i++) {
      parts.add(provenance(id + "_src-" + (i + 1), details.provenance().get(i)));
    }
    if (!details.procedures().isEmpty()) {
      parts.add(part(id + "_obj", "assessment-objective", title(item.title(), item.id().value())));
    }
    for (int i = 0; i < details.procedures().size(); i++) {
      parts.add(method(id + "_asm-" + (i + 1), details.procedures().get(i)));
    }
    return parts;
  }

  private Map<String, Object> method(String id, Procedure step) {
    Map<String, Object> part = part(id, "assessment-method", words(step.text()));
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("name", "method");
    method.put(
        "value",
        switch (step.technique()) {
          case INTERVIEW -> "INTERVIEW";
          case TEST -> "TEST";
          case EXAMINE, OBSERVE -> "EXAMINE";
        });
    List<Map<String, Object>> props = new ArrayList<>();
    props.add(method);
    if (step.technique() == AuditTechnique.OBSERVE) {
      props.add(OscalParts.ours("technique", OscalParts.word(step.technique())));
    }
    props.add(OscalParts.ours("aspect", OscalParts.word(step.aspect())));
    part.put("props", props);
    return part;
  }

  private static Map<String, Object> provenance(String id, Provenance from) {
    Map<String, Object> part = ourPart(id, "provenance", from.note());
    part.put(
        "props",
        List.of(
            OscalParts.ours("document", from.document()),
            OscalParts.ours("reference", from.reference())));
    return part;
  }

  private static Map<String, Object> part(String id, String name, String plain) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("id", id);
    part.put("name", name);
    if (!plain.isBlank()) {
      part.put("prose", Prose.of(plain));
    }
    return part;
  }

  private static Map<String, Object> ourPart(String id, String name, String plain) {
    Map<String, Object> part = part(id, name, plain);
    part.put("ns", OscalNames.NS);
    return part;
  }

  private static List<Map<String, Object>> numbered(Code code) {
    List<Map<String, Object>> props = new ArrayList<>();
    props.add(new LinkedHashMap<>(Map.of("name", "label", "value", code.value())));
    props.add(new LinkedHashMap<>(Map.of("name", "sort-id", "value", CodeNames.sortId(code))));
    return props;
  }

  private String title(DraftText title, String otherwise) {
    String words = text(title);
    return words.isBlank() ? otherwise : words;
  }

  /** Only in the language of the document: a draft may lack it. */
  private String text(DraftText text) {
    return language == Language.JA ? text.ja() : text.en();
  }

  private String words(LocalizedText text) {
    return text.in(language);
  }

  private static String classOf(RequirementKind kind) {
    return switch (kind) {
      case GOVERNANCE -> "ismap-governance-item";
      case MANAGEMENT -> "ismap-management-item";
      case CONTROL_OBJECTIVE -> "ismap-control-objective";
      case DETAILED_CONTROL -> "ismap-detailed-control";
    };
  }

  private static String tier(RequirementKind kind) {
    return switch (kind) {
      case GOVERNANCE -> "governance";
      case MANAGEMENT -> "management";
      case CONTROL_OBJECTIVE -> "objective";
      case DETAILED_CONTROL -> "detailed";
    };
  }

  /** The audit method that a word stands for. */
  static AuditMethod auditMethod(String word) {
    return AuditMethod.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
