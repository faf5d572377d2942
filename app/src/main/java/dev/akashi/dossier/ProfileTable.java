package dev.akashi.dossier;

import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.FactShape;
import dev.akashi.statement.FactShape.Value;
import dev.akashi.statement.ScopeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static final int SHORT = 200;
  private static final int LONG = 10_000;

  /** All tables, in the order of their sheets. */
  public static final List<ProfileTable> ALL = all();

  public ProfileTable {
    columns = List.copyOf(columns);
  }

  private static List<ProfileTable> all() {
    List<ProfileTable> tables = new ArrayList<>(List.of(items(), uses()));
    for (FactKind kind : FactKind.values()) {
      tables.add(new ProfileTable(kind.name(), kind.shape().values()));
    }
    return List.copyOf(tables);
  }

  private static ProfileTable items() {
    return new ProfileTable(
        ITEMS,
        List.of(
            new Value(
                "kind", FactShape.Type.CHOICE, true, SHORT, Arrays.asList(ScopeKind.values())),
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
      default -> "profile.value." + code + "." + column.name();
    };
  }
}
