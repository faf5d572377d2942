package dev.akashi.oscal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Published;
import dev.akashi.oscal.library.FileLibrary;
import dev.akashi.oscal.resolve.CatalogDifferences.Difference;
import dev.akashi.oscal.tree.Node;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolutionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our resolution beside that of the reference implementation; {@link Intended} says what may
 * differ.
 */
class ResolutionOracleTest {

  private static final String NIST = "nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_";
  private static final String FEDRAMP_MODERATE = "fedramp-rev5/FedRAMP_rev5_MODERATE-baseline";
  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    NIST + "LOW-baseline," + NIST + "catalog",
    NIST + "MODERATE-baseline," + NIST + "catalog",
    NIST + "HIGH-baseline," + NIST + "catalog",
    "fedramp-rev5/FedRAMP_rev5_LOW-baseline," + NIST + "catalog",
    "ism/ISM_E8_ML1-baseline,ism/ISM_catalog",
    "ism/ISM_PROTECTED-baseline,ism/ISM_catalog",
  })
  void publishedProfilesResolveAsInTheReference(String profile, String catalog)
      throws IOException, OscalException, ProfileResolutionException {
    Path copy = overLocalCatalog(profile, catalog);

    assertThat(unexplained(ours(copy).catalog().root(), ReferenceResolver.resolve(copy).root()))
        .isEmpty();
  }

  /**
   * Two controls of this baseline are included without their parent, the only ones of their groups.
   * The specification moves them to where the parent was, and "any group that holds an included
   * control MUST appear in the output" (id-structure-as-is-list-1). The reference puts them outside
   * of all groups and leaves the groups out; where a group remains, it puts such a control last.
   */
  @Test
  void controlsWithoutTheirParentStayInTheirGroup()
      throws IOException, OscalException, ProfileResolutionException {
    Path copy = overLocalCatalog(NIST + "PRIVACY-baseline", NIST + "catalog");
    Node ours = ours(copy).catalog().root();
    Node theirs = ReferenceResolver.resolve(copy).root();

    assertThat(Outline.names(theirs.nodes("controls"))).containsExactly("pe-8.3", "sc-7.24");
    assertThat(Outline.of(ours)).contains("pe(pe-8.3)", "sc(sc-7.24)");
    assertThat(unexplained(inOrder(outsideOfGroups(ours, Set.of("pe", "sc"))), inOrder(theirs)))
        .isEmpty();
  }

  private static Node inOrder(Node catalog) {
    return catalog.with(
        "groups",
        catalog.nodes("groups").stream()
            .map(group ->
                group.with(
                    "controls",
                    group.nodes("controls").stream()
                        .sorted(Comparator.comparing(control -> String.valueOf(control.text("id"))))
                        .toList()))
            .toList());
  }

  private static Node outsideOfGroups(Node catalog, Set<String> groups) {
    Map<Boolean, List<Node>> parts =
        catalog.nodes("groups").stream()
            .collect(
                Collectors.partitioningBy(
                    group -> groups.contains(String.valueOf(group.text("id")))));
    List<Node> loose =
        parts.getOrDefault(true, List.of()).stream()
            .flatMap(group -> group.nodes("controls").stream())
            .toList();
    return catalog.with("groups", parts.get(false)).with("controls", loose);
  }

  /**
   * An addition without a place is "inoperative and ignored"
   * (req-modify-alter-add-explicit-id-ignore); the reference stops. Without these additions both
   * come to the same.
   */
  @Test
  void anAdditionWithoutAPlaceStopsOnlyTheReference()
      throws IOException, OscalException, ProfileResolutionException {
    Path copy = overLocalCatalog(FEDRAMP_MODERATE, NIST + "catalog");
    Resolution ours = ours(copy);
    assertThatThrownBy(() -> ReferenceResolver.resolve(copy))
        .isInstanceOf(ProfileResolutionException.class);

    Path without = withoutAdditions(copy, ours);

    assertThat(
            unexplained(ours(without).catalog().root(), ReferenceResolver.resolve(without).root()))
        .isEmpty();
    assertThat(
            CatalogDifferences.between(
                ours.catalog().root(), ours(without).catalog().root(), "uuid", "metadata"))
        .isEmpty();
  }

  /**
   * The profile without the additions that were passed over, but with those at a control itself.
   */
  private static Path withoutAdditions(Path profile, Resolution resolution) throws IOException {
    Set<List<String>> passedOver =
        resolution.warnings().stream()
            .filter(warning -> warning.rule().equals("resolve.no-place-for-addition"))
            .map(warning -> List.copyOf(warning.args()))
            .filter(args -> !args.get(0).equals(args.get(1)))
            .collect(Collectors.toSet());
    assertThat(passedOver).isNotEmpty();
    JsonNode root = JACKSON.readTree(profile);
    for (JsonNode alter : root.at("/profile/modify/alters")) {
      ArrayNode adds = (ArrayNode) alter.path("adds");
      String control = alter.path("control-id").asString();
      for (int i = adds.size() - 1; i >= 0; i--) {
        if (passedOver.contains(List.of(control, adds.get(i).path("by-id").asString()))) {
          adds.remove(i);
        }
      }
      if (adds.isEmpty()) {
        ((ObjectNode) alter).remove("adds");
      }
    }
    Path changed = profile.resolveSibling("changed.json");
    JACKSON.writeValue(changed, root);
    return changed;
  }

  private static List<Difference> unexplained(Node ours, Node theirs) {
    return CatalogDifferences.between(ours, theirs, "uuid", "metadata").stream()
        .filter(difference -> Intended.explains(difference).isEmpty())
        .toList();
  }

  /** The same profile with its import pointing to a local file. */
  private Path overLocalCatalog(String profile, String catalog) throws IOException {
    Path source = Published.folder().resolve(profile + "_profile.json");
    Files.copy(Published.folder().resolve(catalog + ".json"), folder.resolve("catalog.json"));
    String json = Files.readString(source, StandardCharsets.UTF_8);
    String local =
        json.replaceFirst(
            "(\"imports\"\\s*:\\s*\\[\\s*\\{\\s*\"href\"\\s*:\\s*)\"[^\"]*\"",
            "$1\"catalog.json\"");
    assertThat(local).isNotEqualTo(json);
    Path copy = folder.resolve("profile.json");
    Files.writeString(copy, local);
    return copy;
  }

  private Resolution ours(Path profile) throws IOException, OscalException {
    FileLibrary library =
        new FileLibrary(
            List.of(folder),
            Map.of(),
            Limits.USUAL,
            (content, format) -> PublishedResolutionTest.read(content));
    return ProfileResolver.resolve(
        PublishedResolutionTest.read(Files.readAllBytes(profile)),
        FileLibrary.of(profile),
        library,
        Shelf.STAMP);
  }
}
