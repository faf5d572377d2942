package dev.akashi.statement.web;

import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.registry.CertificationChain;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.FactShape;
import dev.akashi.statement.FactShape.Value;
import dev.akashi.statement.ProfileCompleteness.Lack;
import dev.akashi.statement.ProfileGroup;
import dev.akashi.statement.ProfileText;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.ServiceProfile;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.VisibilityRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The service profile of a statement, one page for each group.
 *
 * @param lacks what each page still lacks
 * @param open the kind whose form is open
 * @param edited the fact that the open form changes; none when it states a new one
 * @param item the item of the scope that is changed
 * @param documents the hashes of the documents of certifications that are kept
 */
public record ProfileView(
    WorkspaceView statement,
    ProfileGroup group,
    Map<ProfileGroup, List<Lack>> lacks,
    VisibilityRules rules,
    CertificationChain chain,
    Optional<FactKind> open,
    Optional<NamedFact> edited,
    Optional<ScopeItem> item,
    Set<String> documents) {

  public String path() {
    return statement.path() + "/profile";
  }

  public ServiceProfile profile() {
    return statement.sheet().content().profile();
  }

  public List<Lack> lacking(ProfileGroup of) {
    return lacks.getOrDefault(of, List.of());
  }

  public List<NamedFact> facts(FactKind kind) {
    return statement.sheet().facts().stream().filter(named -> named.fact().kind() == kind).toList();
  }

  /** What says that there is none of the kind. */
  public Optional<NamedFact> none(FactKind kind) {
    return profile()
        .none(kind)
        .flatMap(none ->
            facts(FactKind.NONE).stream().filter(named -> named.fact().equals(none)).findFirst());
  }

  public Visibility visibility(StatementField field) {
    return rules.of(field, profile());
  }

  /** The text of each value of a fact. */
  public static Map<String, String> told(NamedFact named) {
    return named.fact().kind().shape().told(named.fact());
  }

  /** What the open form shows before anything is typed. */
  public String stored(Value value) {
    return edited
        .map(named -> told(named).getOrDefault(value.name(), ""))
        .orElse(value.type() == FactShape.Type.FLAG ? "false" : "");
  }

  /** Who can hold a certification: the service, what it stands on, its sites. */
  public List<Option> holders(PageContext page) {
    Stream<String> parts =
        Stream.concat(
            statement.sheet().uses().stream().map(use -> use.service().name()),
            statement.sheet().content().scope().items().stream()
                .filter(site -> site.kind() == ScopeKind.SITE)
                .map(ScopeItem::name));
    return Stream.concat(
            Stream.of(Option.of("", page.t("profile.holder-service"))),
            parts.distinct().map(name -> Option.of(name, name)))
        .toList();
  }

  /** The fields of its texts that the provider may choose for and that no fact shows below. */
  public List<StatementField> textFields() {
    return texts().stream()
        .map(ProfileText::visible)
        .distinct()
        .filter(field -> rules.choices(field).size() > 1)
        .filter(field -> FactKind.in(group).stream().noneMatch(kind -> kind.field() == field))
        .toList();
  }

  /** The texts of the scope that belong to this page. */
  public List<ProfileText> texts() {
    return ProfileText.of(group, statement.sheet().content().scope());
  }
}
