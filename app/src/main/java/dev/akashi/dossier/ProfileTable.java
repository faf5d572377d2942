package dev.akashi.dossier;

import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.FactShape;
import dev.akashi.statement.FactShape.Value;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.ScopeTexts;
import dev.akashi.statement.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of the profile in the workbook: the items of the scope, the used services, or the facts
 * of a kind.
 *
 * @param code what it is called in the heads of its sheet
 */
public record ProfileTable(String code, List<Value> columns) {

  public static final String ITEMS = "SCOPE_ITEM";
  public static final String USES = "USED_SERVICE";
  public static final String TEXTS = "SCOPE_TEXT";
  public static final String SEEN_BY = "VISIBILITY";
  public static final String RISKS = "RISK";

  private static final int SHORT = 200;
  private static final int LONG = 10_000;
  private static final int LONGEST_OF_RISK = 4_000;
  private static final int LONGEST_CONTROLS = 30_000;

  /** All tables, in the order of their sheets. */
  public static final List<ProfileTable> ALL = all();

  public ProfileTable {
    columns = List.copyOf(columns);
  }

  private static List<ProfileTable> all() {
    List<ProfileTable> tables = new ArrayList<>(List.of(texts(), items(), uses()));
    for (FactKind kind : FactKind.values()) {
      tables.add(new ProfileTable(kind.name(), kind.shape().values()));
    }
    tables.add(seenBy());
    tables.add(risks());
    return List.copyOf(tables);
  }

  private static ProfileTable texts() {
    return new ProfileTable(
        TEXTS,
        List.of(new Value("text", FactShape.Type.LONG_TEXT, false, ScopeTexts.LONGEST, List.of())));
  }

  private static ProfileTable seenBy() {
    return new ProfileTable(
        SEEN_BY, List.of(choice("visibility", Arrays.asList(Visibility.values()))));
  }

  private static ProfileTable risks() {
    return new ProfileTable(
        RISKS,
        List.of(
            text("asset", true),
            text("threat", true),
            riskText("description", false),
            text("likelihood", true),
            text("impact", true),
            choice("treatment", Arrays.asList(RiskTreatment.values())),
            riskText("plan", true),
            text("owner", true),
            new Value("due", FactShape.Type.DAY, false, SHORT, List.of()),
            text("residualLikelihood", false),
            text("residualImpact", false),
            new Value("controls", FactShape.Type.LONG_TEXT, false, LONGEST_CONTROLS, List.of())));
  }

  private static Value riskText(String name, boolean required) {
    return new Value(name, FactShape.Type.LONG_TEXT, required, LONGEST_OF_RISK, List.of());
  }

  private static Value choice(String name, List<? extends Enum<?>> choices) {
    return new Value(name, FactShape.Type.CHOICE, true, SHORT, choices);
  }

  /** Whether its lines are given: none can be added or taken out. */
  public boolean isFixed() {
    return code.equals(TEXTS) || code.equals(SEEN_BY);
  }

  /** Whether each line has a name beside its values, which is there to be read. */
  public boolean isNamed() {
    return isFixed() || code.equals(RISKS);
  }

  /** The key of the head above the names of the lines. */
  public String nameKey() {
    return code.equals(RISKS) ? "risk.number" : "dossier.name." + code;
  }

  private static ProfileTable items() {
    return new ProfileTable(
        ITEMS,
        List.of(
            choice("kind", Arrays.asList(ScopeKind.values())),
            text("code", false),
            text("name", true),
            flag("covered"),
            longText("note")));
  }

  private static ProfileTable uses() {
    List<Value> columns =
        new ArrayList<>(
            List.of(
                text("name", true),
                flag("inStatement"),
                text("listed", false),
                flag("selfAssessed"),
                longText("confirmation"),
                new Value(
                    "layer",
                    FactShape.Type.CHOICE,
                    false,
                    SHORT,
                    Arrays.asList(StackLayer.values())),
                longText("own"),
                longText("total")));
    for (ServiceModel model : ServiceModel.values()) {
      columns.add(longText(own(model)));
      columns.add(longText(total(model)));
    }
    return new ProfileTable(USES, columns);
  }

  static String own(ServiceModel model) {
    return "own-" + model.name();
  }

  static String total(ServiceModel model) {
    return "total-" + model.name();
  }

  private static Value text(String name, boolean required) {
    return new Value(name, FactShape.Type.TEXT, required, SHORT, List.of());
  }

  private static Value longText(String name) {
    return new Value(name, FactShape.Type.LONG_TEXT, false, LONG, List.of());
  }

  private static Value flag(String name) {
    return new Value(name, FactShape.Type.FLAG, false, SHORT, List.of());
  }

  /** The kind of fact whose table it is; empty for the others. */
  public Optional<FactKind> kind() {
    return Arrays.stream(FactKind.values()).filter(kind -> kind.name().equals(code)).findFirst();
  }

  /** The key of the name of the sheet. */
  public String sheetKey() {
    return kind().map(kind -> "enum.FactKind." + kind).orElse("dossier.sheet." + code);
  }

  /** The key of the head of a column. */
  public String columnKey(Value column) {
    return switch (code) {
      case ITEMS -> "profile.item." + column.name();
      case USES -> "dossier.used." + column.name();
      case TEXTS, SEEN_BY -> "dossier.value." + code;
      case RISKS ->
          "risk." + column.name().replace("residual", "residual-").toLowerCase(Locale.ROOT);
      default -> "profile.value." + code + "." + column.name();
    };
  }
}
