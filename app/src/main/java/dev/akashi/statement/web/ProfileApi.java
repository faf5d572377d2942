package dev.akashi.statement.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.registry.CertificationChain;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.FactShape;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.StatedChain;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.web.ProfileDocuments.FactDocument;
import dev.akashi.statement.web.ProfileDocuments.ProfileDocument;
import dev.akashi.statement.web.StatementDocuments.ScopeDocument;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The service profile of a statement. */
@RestController
class ProfileApi {

  private static final String AT = "/api/v1/provider/statements/{id}";

  private final OwnStatements own;
  private final StatementProfiles profiles;
  private final StatedChain chain;
  private final Today today;

  ProfileApi(OwnStatements own, StatementProfiles profiles, StatedChain chain, Today today) {
    this.own = own;
    this.profiles = profiles;
    this.chain = chain;
    this.today = today;
  }

  /** A fact as it is sent; the kind of one that is changed stays. */
  record FactRequest(
      @Nullable String kind,
      @Nullable Map<String, @Nullable Object> values,
      @Nullable Integer revision) {

    ProfileFact read(FactKind of) {
      ApiInput input = new ApiInput();
      FactShape shape = of.shape();
      Map<String, @Nullable Object> sent = values == null ? Map.of() : values;
      sent.keySet().stream()
          .filter(name -> shape.values().stream().noneMatch(value -> value.name().equals(name)))
          .forEach(name -> input.note(Reason.atField(name, "statement.fact-value-unknown", name)));
      Optional<ProfileFact> fact =
          shape.read(
              name -> {
                Object value = sent.get(name);
                return value == null ? "" : value.toString();
              },
              input::note);
      input.refuseIfBad();
      return fact.orElseThrow();
    }
  }

  /** Who is to see a field. */
  record VisibilityRequest(@Nullable String visibility) {}

  /** Something the statement covers or does not cover. */
  record ItemRequest(
      @Nullable String kind,
      @Nullable String code,
      @Nullable String name,
      @Nullable Boolean covered,
      @Nullable String note,
      @Nullable Integer revision) {}

  @GetMapping(AT + "/profile")
  @Requires(Permission.EDIT_STATEMENT)
  ProfileDocument get(Actor actor, @PathVariable StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    return ProfileDocument.of(sheet, profiles.visibility(sheet.head()));
  }

  /** What is certified along the supply chain, as it stands today (LGG-05). */
  @GetMapping(AT + "/certification-chain")
  @Requires(Permission.EDIT_STATEMENT)
  CertificationChain chain(Actor actor, @PathVariable StatementId id) {
    return chain.of(own.sheet(actor, id), today.day());
  }

  @PostMapping(AT + "/profile/facts")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  FactDocument add(Actor actor, @PathVariable StatementId id, @RequestBody FactRequest request) {
    ApiInput input = new ApiInput();
    Optional<FactKind> kind = input.choice("kind", request.kind(), FactKind.class);
    input.refuseIfBad();
    UUID fact = profiles.add(actor, id, request.read(kind.orElseThrow()));
    return document(actor, id, fact);
  }

  @PutMapping(AT + "/profile/facts/{fact}")
  @Requires(Permission.EDIT_STATEMENT)
  FactDocument change(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable UUID fact,
      @RequestBody FactRequest request) {
    FactKind kind = named(own.sheet(actor, id), fact).fact().kind();
    profiles.change(actor, id, fact, request.read(kind), ApiInput.revision(request.revision()));
    return document(actor, id, fact);
  }

  @DeleteMapping(AT + "/profile/facts/{fact}")
  @Requires(Permission.EDIT_STATEMENT)
  ProfileDocument remove(Actor actor, @PathVariable StatementId id, @PathVariable UUID fact) {
    profiles.remove(actor, id, fact);
    return get(actor, id);
  }

  @PutMapping(AT + "/profile/visibility/{field}")
  @Requires(Permission.EDIT_STATEMENT)
  ProfileDocument setVisibility(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String field,
      @RequestBody VisibilityRequest request) {
    ApiInput input = new ApiInput();
    Optional<Visibility> chosen =
        input.choice("visibility", request.visibility(), Visibility.class);
    input.refuseIfBad();
    profiles.setVisibility(
        actor, id, ProfilePages.known(field, StatementField::valueOf), chosen.orElseThrow());
    return get(actor, id);
  }

  /** Adds an item of the scope, or replaces that of the same kind and code. */
  @PutMapping(AT + "/scope/items")
  @Requires(Permission.EDIT_STATEMENT)
  ScopeDocument putItem(
      Actor actor, @PathVariable StatementId id, @RequestBody ItemRequest request) {
    ApiInput input = new ApiInput();
    Optional<ScopeKind> kind = input.choice("kind", request.kind(), ScopeKind.class);
    ScopeItem item =
        new ScopeItem(
            kind.orElse(ScopeKind.FUNCTION),
            input.optional("code", request.code(), AnswerForm.LONGEST_LINE),
            input.required("name", request.name(), AnswerForm.LONGEST_NAME),
            !Boolean.FALSE.equals(request.covered()),
            input.optional("note", request.note(), AnswerForm.LONGEST_REASON));
    input.refuseIfBad();
    profiles.putItem(actor, id, item, ApiInput.revision(request.revision()));
    return scope(actor, id);
  }

  @DeleteMapping(AT + "/scope/items/{kind}/{code}")
  @Requires(Permission.EDIT_STATEMENT)
  ScopeDocument removeItem(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String kind,
      @PathVariable String code,
      @RequestParam int revision) {
    profiles.removeItem(actor, id, ProfilePages.known(kind, ScopeKind::valueOf), code, revision);
    return scope(actor, id);
  }

  private ScopeDocument scope(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    return ScopeDocument.of(sheet.content().scope(), sheet.scopeRevision());
  }

  private FactDocument document(Actor actor, StatementId id, UUID fact) {
    return FactDocument.of(named(own.sheet(actor, id), fact));
  }

  private static NamedFact named(StatementSheet sheet, UUID fact) {
    return sheet.facts().stream()
        .filter(named -> named.id().equals(fact))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("statement.fact-unknown")));
  }
}
