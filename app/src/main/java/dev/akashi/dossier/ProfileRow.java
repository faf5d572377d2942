package dev.akashi.dossier;

import dev.akashi.dossier.RowEdit.OfProfile;
import dev.akashi.dossier.RowEdit.OfRisk;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.SameText;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskEdit;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.FactShape.Value;
import dev.akashi.statement.ProfileEdit;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.ScopeTexts;
import dev.akashi.statement.ServiceProfile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.UsedService.Share;
import dev.akashi.statement.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a table of the profile.
 *
 * @param key what finds it again
 * @param values what its columns say, by their names
 */
public record ProfileRow(ProfileTable table, String key, Map<String, String> values) {

  private static final String YES = "true";

  public ProfileRow {
    values = Map.copyOf(values);
  }

  /** The lines of a table of the draft, in their order. */
  public static List<ProfileRow> of(ProfileTable table, DossierBook book) {
    StatementSheet sheet = book.sheet();
    return switch (table.code()) {
      case ProfileTable.ITEMS ->
          sheet.content().scope().items().stream()
              .map(item -> new ProfileRow(table, key(item), values(item)))
              .toList();
      case ProfileTable.USES ->
          sheet.uses().stream()
              .map(use -> new ProfileRow(table, use.id().toString(), values(use.service())))
              .toList();
      case ProfileTable.TEXTS -> texts(table, sheet);
      case ProfileTable.SEEN_BY -> visibility(table, book);
      case ProfileTable.RISKS ->
          book.risks().risks().stream()
              .map(risk ->
                  new ProfileRow(table, risk.id().toString(), RiskRow.values(risk.content())))
              .toList();
      default -> facts(table, table.kind().orElseThrow(), sheet);
    };
  }

  private static List<ProfileRow> texts(ProfileTable table, StatementSheet sheet) {
    return ScopeTexts.of(sheet.content().scope()).entrySet().stream()
        .map(text -> new ProfileRow(table, text.getKey(), Map.of("text", text.getValue())))
        .toList();
  }

  private static List<ProfileRow> visibility(ProfileTable table, DossierBook book) {
    ServiceProfile profile = book.sheet().content().profile();
    return Arrays.stream(StatementField.values())
        .map(field ->
            new ProfileRow(
                table,
                field.name(),
                Map.of("visibility", book.visibility().of(field, profile).name())))
        .toList();
  }

  private static List<ProfileRow> facts(ProfileTable table, FactKind kind, StatementSheet sheet) {
    return sheet.facts().stream()
        .filter(named -> named.fact().kind() == kind)
        .map(named -> new ProfileRow(table, named.id().toString(), kind.shape().told(named.fact())))
        .toList();
  }

  private static String key(ScopeItem item) {
    return item.kind() + ":" + item.code();
  }

  private static Map<String, String> values(ScopeItem item) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("kind", item.kind().name());
    values.put("code", item.code());
    values.put("name", item.name());
    values.put("covered", Boolean.toString(item.covered()));
    values.put("note", item.note());
    return values;
  }

  private static Map<String, String> values(UsedService use) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", use.name());
    values.put("inStatement", Boolean.toString(use.inStatement()));
    values.put("listed", use.listed().map(RegistryKey::value).orElse(""));
    values.put("selfAssessed", Boolean.toString(use.selfAssessed()));
    values.put("confirmation", use.confirmation());
    values.put("layer", use.layer().map(Enum::name).orElse(""));
    values.put("own", use.ownIn(Optional.empty()));
    values.put("total", use.totalIn(Optional.empty()));
    for (ServiceModel model : ServiceModel.values()) {
      values.put(ProfileTable.own(model), use.ownIn(Optional.of(model)));
      values.put(ProfileTable.total(model), use.totalIn(Optional.of(model)));
    }
    return values;
  }

  /**
   * A short sum over each value of the line, by which it is seen whether it was edited, and which.
   */
  public String fingerprint() {
    return fingerprint(table, values);
  }

  static String fingerprint(ProfileTable table, Map<String, String> values) {
    return table.columns().stream()
        .map(column -> sum(values.getOrDefault(column.name(), "")))
        .collect(Collectors.joining(" "));
  }

  private static String sum(String text) {
    return Fingerprint.of(List.of(SameText.plain(text)));
  }

  /** The columns that still say what was written out by that fingerprint. */
  static Set<String> unedited(ProfileTable table, Map<String, String> told, String fingerprint) {
    List<String> sums = Pattern.compile(" ").splitAsStream(fingerprint).toList();
    Set<String> unedited = new HashSet<>();
    for (int i = 0; i < table.columns().size() && i < sums.size(); i++) {
      String column = table.columns().get(i).name();
      if (told.containsKey(column) && sum(told.getOrDefault(column, "")).equals(sums.get(i))) {
        unedited.add(column);
      }
    }
    return unedited;
  }

  /** Taking the line out. */
  RowEdit out(DossierBook book) {
    return switch (table.code()) {
      case ProfileTable.ITEMS ->
          new OfProfile(new ProfileEdit.OfItem(item(book.sheet()), Optional.empty()));
      case ProfileTable.USES ->
          new OfProfile(new ProfileEdit.OfUse(Optional.of(UUID.fromString(key)), Optional.empty()));
      case ProfileTable.RISKS -> new OfRisk(new RiskEdit(risk(book), Optional.empty()));
      default ->
          new OfProfile(
              new ProfileEdit.OfFact(Optional.of(UUID.fromString(key)), Optional.empty()));
    };
  }

  private Optional<Risk> risk(DossierBook book) {
    return book.risks().risks().stream()
        .filter(risk -> risk.id().toString().equals(key))
        .findFirst();
  }

  private Optional<ScopeItem> item(StatementSheet sheet) {
    return sheet.content().scope().items().stream()
        .filter(item -> key(item).equals(key))
        .findFirst();
  }

  /**
   * Having a line say these values.
   *
   * @param before the line as it is; empty for a new one
   * @param after the statement as it would be with the answers of the file
   * @param note is told what is wrong, each at the name of its column
   * @return empty when anything is wrong
   */
  static Optional<RowEdit> edit(
      ProfileTable table,
      Optional<ProfileRow> before,
      DossierBook book,
      StatementContent after,
      Map<String, String> said,
      Consumer<Reason> note) {
    if (table.kind().isPresent()) {
      return table
          .kind()
          .get()
          .shape()
          .read(name -> said.getOrDefault(name, ""), note)
          .map(fact -> new OfProfile(new ProfileEdit.OfFact(id(before), Optional.of(fact))));
    }
    if (table.code().equals(ProfileTable.RISKS)) {
      return RiskRow.read(said, book.risks(), book.baseline(), after, wrong(table, said), note)
          .map(read ->
              new OfRisk(new RiskEdit(before.flatMap(row -> row.risk(book)), Optional.of(read))));
    }
    List<Reason> wrong = wrong(table, said);
    if (!wrong.isEmpty()) {
      wrong.forEach(note);
      return Optional.empty();
    }
    String key = before.map(ProfileRow::key).orElse("");
    return switch (table.code()) {
      case ProfileTable.ITEMS ->
          profile(
              new ProfileEdit.OfItem(
                  before.flatMap(row -> row.item(book.sheet())), Optional.of(item(said))));
      case ProfileTable.USES -> profile(new ProfileEdit.OfUse(id(before), Optional.of(use(said))));
      case ProfileTable.TEXTS ->
          profile(new ProfileEdit.OfText(key, said.getOrDefault("text", "")));
      case ProfileTable.SEEN_BY ->
          profile(
              new ProfileEdit.OfVisibility(
                  StatementField.valueOf(key),
                  Visibility.valueOf(said.getOrDefault("visibility", ""))));
      default -> throw new IllegalStateException("no table: " + table.code());
    };
  }

  private static Optional<RowEdit> profile(ProfileEdit edit) {
    return Optional.of(new OfProfile(edit));
  }

  private static Optional<UUID> id(Optional<ProfileRow> row) {
    return row.map(found -> UUID.fromString(found.key()));
  }

  private static List<Reason> wrong(ProfileTable table, Map<String, String> said) {
    List<Reason> wrong = new ArrayList<>();
    for (Value column : table.columns()) {
      String text = said.getOrDefault(column.name(), "");
      if (column.required() && text.isBlank()) {
        wrong.add(Reason.atField(column.name(), "input.required"));
      }
      if (text.length() > column.longest()) {
        wrong.add(Reason.atField(column.name(), "input.too-long", column.longest(), text.length()));
      }
    }
    String listed = said.getOrDefault("listed", "");
    if (wrong.stream().noneMatch(reason -> reason.field().filter("listed"::equals).isPresent())
        && !listed.isEmpty()
        && RegistryKey.read(listed).isEmpty()) {
      wrong.add(Reason.atField("listed", "statement.key-unknown", listed));
    }
    return wrong;
  }

  private static ScopeItem item(Map<String, String> said) {
    return new ScopeItem(
        ScopeKind.valueOf(said.getOrDefault("kind", "")),
        said.getOrDefault("code", ""),
        said.getOrDefault("name", ""),
        said.getOrDefault("covered", "").equals(YES),
        said.getOrDefault("note", ""));
  }

  private static UsedService use(Map<String, String> said) {
    List<Share> shares = new ArrayList<>();
    share(Optional.empty(), said.getOrDefault("own", ""), said.getOrDefault("total", ""))
        .ifPresent(shares::add);
    for (ServiceModel model : ServiceModel.values()) {
      share(
              Optional.of(model),
              said.getOrDefault(ProfileTable.own(model), ""),
              said.getOrDefault(ProfileTable.total(model), ""))
          .ifPresent(shares::add);
    }
    return new UsedService(
        said.getOrDefault("name", ""),
        said.getOrDefault("inStatement", "").equals(YES),
        RegistryKey.read(said.getOrDefault("listed", "")),
        said.getOrDefault("selfAssessed", "").equals(YES),
        said.getOrDefault("confirmation", ""),
        Optional.of(said.getOrDefault("layer", ""))
            .filter(layer -> !layer.isEmpty())
            .map(StackLayer::valueOf),
        shares);
  }

  private static Optional<Share> share(Optional<ServiceModel> model, String own, String total) {
    return own.isEmpty() && total.isEmpty()
        ? Optional.empty()
        : Optional.of(new Share(model, own, total));
  }
}
