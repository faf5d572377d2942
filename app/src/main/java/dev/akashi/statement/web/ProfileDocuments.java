package dev.akashi.statement.web;

import dev.akashi.statement.FactShape;
import dev.akashi.statement.ProfileCompleteness;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.VisibilityRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The service profile of a statement as JSON. */
final class ProfileDocuments {

  private ProfileDocuments() {}

  /**
   * The profile.
   *
   * @param visibility who sees each field
   * @param lacks what the statement still has to tell, by page
   */
  record ProfileDocument(
      List<FactDocument> facts, Map<String, String> visibility, List<LackDocument> lacks) {

    static ProfileDocument of(StatementSheet sheet, VisibilityRules rules) {
      Map<String, String> visible = new LinkedHashMap<>();
      Arrays.stream(StatementField.values())
          .forEach(field ->
              visible.put(field.name(), rules.of(field, sheet.content().profile()).name()));
      return new ProfileDocument(
          sheet.facts().stream().map(FactDocument::of).toList(),
          visible,
          ProfileCompleteness.of(sheet.content()).values().stream()
              .flatMap(List::stream)
              .map(lack -> new LackDocument(lack.group().name(), lack.code(), lack.clause()))
              .toList());
    }
  }

  /** Something a page of the profile lacks. */
  record LackDocument(String group, String code, String clause) {}

  /** A fact; its values depend on its kind, flags are JSON booleans. */
  record FactDocument(String id, String kind, Map<String, Object> values, int revision) {

    static FactDocument of(NamedFact named) {
      FactShape shape = named.fact().kind().shape();
      Map<String, String> told = shape.told(named.fact());
      Map<String, Object> values = new LinkedHashMap<>();
      for (FactShape.Value value : shape.values()) {
        String text = told.getOrDefault(value.name(), "");
        values.put(
            value.name(),
            value.type() == FactShape.Type.FLAG ? Boolean.valueOf(text) : (Object) text);
      }
      return new FactDocument(
          named.id().toString(), named.fact().kind().name(), values, named.revision());
    }
  }
}
