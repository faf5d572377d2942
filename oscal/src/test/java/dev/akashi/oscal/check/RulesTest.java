package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.check.ConstraintTable.Row;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.model.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

  /** Rules about what the model does not have where they look for it; so it stands in OSCAL. */
  private static final List<String> ABOUT_NOTHING =
      List.of(
          "implementation-common:inventory-item (.)[@type=('software', 'hardware', 'service')]"
              + "/prop[has-oscal-namespace('http://csrc.nist.gov/ns/oscal')]/@name",
          "metadata:action ./system/@value",
          "metadata:action ./type[has-oscal-namespace('http://csrc.nist.gov/ns/oscal')]/@value");

  @ParameterizedTest
  @EnumSource
  void everyRuleOfTheTableIsBound(Release release) {
    RuleCompiler compiler = new RuleCompiler(Model.of(release));
    List<String> lost = new ArrayList<>();
    for (Row row : ConstraintTable.read(release)) {
      if (!compiler.leadsSomewhere(row)) {
        lost.add(row.place() + " " + row.target());
      }
    }

    assertThat(lost).isSubsetOf(ABOUT_NOTHING);
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheKeyOfOneFieldIsLookedUp(Release release) {
    List<Rule> rules =
        new RuleCompiler(Model.of(release))
            .compile(ConstraintTable.read(release)).values().stream()
                .flatMap(Collection::stream)
                .toList();

    assertThat(rules)
        .filteredOn(Rule.Known.class::isInstance)
        .allSatisfy(rule -> assertThat(rule.row().rest()).hasSize(2));
  }

  @Test
  void everyReferenceIsAboutSomethingThatAModelHas() {
    List<Type> types =
        Arrays.stream(Release.values())
            .flatMap(release -> Model.of(release).types().values().stream())
            .toList();
    List<String> slots =
        types.stream()
            .flatMap(type -> type.properties().stream().map(slot -> name(type, slot)))
            .toList();
    List<String> names =
        types.stream()
            .flatMap(type -> List.of(type.id(), type.rootName().orElse("")).stream())
            .collect(Collectors.toList());

    assertThat(slots).containsAll(References.table().keySet());
    assertThat(names)
        .containsAll(
            References.table().values().stream().flatMap(row -> row.targets().stream()).toList());
  }

  private static String name(Type type, Property slot) {
    return type.id() + (slot.kind() == Property.Kind.FLAG ? "/@" : "/") + slot.xmlName();
  }
}
