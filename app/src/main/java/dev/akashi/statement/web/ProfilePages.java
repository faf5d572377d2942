package dev.akashi.statement.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.statement.FactFiles;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.ProfileCompleteness;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ProfileGroup;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.ScopeKind;
import dev.akashi.statement.StatedChain;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.Visibility;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The service profile of a statement: a page for each group, with one form open at a time. */
@Controller
class ProfilePages {

  private static final String AT = "/provider/statements/{id}/profile";

  private final Pages pages;
  private final Workspaces workspaces;
  private final StatementProfiles profiles;
  private final StatedChain chain;
  private final FactFiles files;
  private final Today today;

  ProfilePages(
      Pages pages,
      Workspaces workspaces,
      StatementProfiles profiles,
      StatedChain chain,
      FactFiles files,
      Today today) {
    this.pages = pages;
    this.workspaces = workspaces;
    this.profiles = profiles;
    this.chain = chain;
    this.files = files;
    this.today = today;
  }

  @GetMapping(AT)
  @Requires(Permission.EDIT_STATEMENT)
  View profile(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view(
        "statement/profile", view(actor, id, ProfileGroup.SERVICE, form, Optional.empty()), form);
  }

  @GetMapping(AT + "/{group}")
  @Requires(Permission.EDIT_STATEMENT)
  View group(
      Actor actor, @PathVariable StatementId id, @PathVariable String group, FormInput form) {
    return show(actor, id, group(group), form, Optional.empty());
  }

  @PostMapping(AT + "/facts/{kind}")
  @Requires(Permission.EDIT_STATEMENT)
  View add(Actor actor, @PathVariable StatementId id, @PathVariable String kind, FormInput form) {
    FactKind of = kind(kind);
    return form.attempt(
        () -> {
          profiles.add(actor, id, read(form, of));
          return at(id, of, "statement.fact-added");
        },
        () -> show(actor, id, of.group(), form, Optional.of(of)));
  }

  /** States that there is none of the kind. */
  @PostMapping(AT + "/none/{kind}")
  @Requires(Permission.EDIT_STATEMENT)
  View none(Actor actor, @PathVariable StatementId id, @PathVariable String kind, FormInput form) {
    FactKind of = kind(kind);
    return form.attempt(
        () -> {
          profiles.add(actor, id, new ProfileFact.None(of, ""));
          return at(id, of, "statement.fact-added");
        },
        () -> show(actor, id, of.group(), form, Optional.empty()));
  }

  @PostMapping(AT + "/facts/{kind}/{fact}")
  @Requires(Permission.EDIT_STATEMENT)
  View change(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String kind,
      @PathVariable UUID fact,
      FormInput form) {
    FactKind of = kind(kind);
    return form.attempt(
        () -> {
          profiles.change(actor, id, fact, read(form, of), form.revision());
          return at(id, of, "statement.fact-changed");
        },
        () -> show(actor, id, of.group(), form, Optional.of(of), Optional.of(fact)));
  }

  @PostMapping(AT + "/{group}/remove/{fact}")
  @Requires(Permission.EDIT_STATEMENT)
  View remove(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String group,
      @PathVariable UUID fact,
      FormInput form) {
    ProfileGroup of = group(group);
    return form.attempt(
        () -> {
          profiles.remove(actor, id, fact);
          return "/provider/statements/"
              + id
              + "/profile/"
              + of.path()
              + "?done=statement.fact-removed";
        },
        () -> show(actor, id, of, form, Optional.empty()));
  }

  @PostMapping(AT + "/{group}/visibility/{field}")
  @Requires(Permission.EDIT_STATEMENT)
  View visibility(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String group,
      @PathVariable String field,
      FormInput form) {
    ProfileGroup of = group(group);
    return form.attempt(
        () -> {
          Optional<Visibility> chosen = form.choice("visibility-" + field, Visibility.class);
          form.refuseIfBad();
          profiles.setVisibility(
              actor, id, known(field, StatementField::valueOf), chosen.orElseThrow());
          return "/provider/statements/"
              + id
              + "/profile/"
              + of.path()
              + "?done=statement.visibility-set";
        },
        () -> show(actor, id, of, form, Optional.empty()));
  }

  @PostMapping(AT + "/scope/items")
  @Requires(Permission.EDIT_STATEMENT)
  View putItem(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<ScopeKind> kind = form.choice("kind", ScopeKind.class);
          ScopeItem item =
              new ScopeItem(
                  kind.orElse(ScopeKind.FUNCTION),
                  form.optional("code", AnswerForm.LONGEST_LINE),
                  form.required("name", AnswerForm.LONGEST_NAME),
                  !form.text("covered").equals("false"),
                  form.optional("note", AnswerForm.LONGEST_REASON));
          form.refuseIfBad();
          profiles.putItem(actor, id, item, form.revision());
          return "/provider/statements/" + id + "/profile/scope?done=statement.scope-item-put";
        },
        () -> show(actor, id, ProfileGroup.SCOPE, form, Optional.empty()));
  }

  @PostMapping(AT + "/scope/items/{kind}/{code}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View removeItem(
      Actor actor,
      @PathVariable StatementId id,
      @PathVariable String kind,
      @PathVariable String code,
      FormInput form) {
    return form.attempt(
        () -> {
          profiles.removeItem(actor, id, known(kind, ScopeKind::valueOf), code, form.revision());
          return "/provider/statements/" + id + "/profile/scope?done=statement.scope-item-removed";
        },
        () -> show(actor, id, ProfileGroup.SCOPE, form, Optional.empty()));
  }

  private static ProfileFact read(FormInput form, FactKind kind) {
    Optional<ProfileFact> fact = kind.shape().read(form::text, form::note);
    form.refuseIfBad();
    return fact.orElseThrow();
  }

  private static String at(StatementId id, FactKind kind, String done) {
    return "/provider/statements/"
        + id
        + "/profile/"
        + kind.group().path()
        + "?done="
        + done
        + "#"
        + kind;
  }

  private View show(
      Actor actor, StatementId id, ProfileGroup group, FormInput form, Optional<FactKind> open) {
    return show(
        actor, id, group, form, open, form.reasons().isEmpty() ? asked(form) : Optional.empty());
  }

  private static Optional<UUID> asked(FormInput form) {
    return form.text("edit").isEmpty() ? Optional.empty() : form.id("edit");
  }

  private View show(
      Actor actor,
      StatementId id,
      ProfileGroup group,
      FormInput form,
      Optional<FactKind> open,
      Optional<UUID> edited) {
    ProfileView view = view(actor, id, group, form, edited);
    Optional<FactKind> shown =
        open.or(() -> view.edited().map(named -> named.fact().kind()))
            .or(() ->
                form.text("add").isEmpty()
                    ? Optional.empty()
                    : Optional.of(kind(form.text("add"))));
    return pages.view(
        "statement/profile-group",
        new ProfileView(
            view.statement(),
            group,
            view.lacks(),
            view.rules(),
            view.chain(),
            shown.filter(kind -> kind != FactKind.NONE),
            view.edited(),
            view.item(),
            view.documents()),
        form);
  }

  private ProfileView view(
      Actor actor, StatementId id, ProfileGroup group, FormInput form, Optional<UUID> edited) {
    WorkspaceView statement = workspaces.of(actor, id, form, Optional.empty());
    StatementSheet sheet = statement.sheet();
    return new ProfileView(
        statement,
        group,
        ProfileCompleteness.of(sheet.content()),
        profiles.visibility(sheet.head()),
        chain.of(sheet, today.day()),
        Optional.empty(),
        edited.flatMap(fact -> named(sheet, fact)),
        sheet.content().scope().items().stream()
            .filter(item -> (item.kind() + "-" + item.code()).equals(form.text("item")))
            .findFirst(),
        files.keptOf(actor.organisationId(), sheet.content().profile().facts()));
  }

  private static Optional<NamedFact> named(StatementSheet sheet, UUID fact) {
    return sheet.facts().stream().filter(named -> named.id().equals(fact)).findFirst();
  }

  private static ProfileGroup group(String path) {
    return known(path, ProfileGroup::of);
  }

  static FactKind kind(String name) {
    return known(name, FactKind::valueOf);
  }

  static <T> T known(String name, Function<String, T> read) {
    try {
      return read.apply(name);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(Reason.of("statement.fact-unknown"));
    }
  }
}
