package dev.akashi.changenotice.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.changenotice.AffectedControl;
import dev.akashi.changenotice.ChangeId;
import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.changenotice.ChangeNotice.Content;
import dev.akashi.changenotice.ChangeNotices;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.registry.RegistryKey;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A provider tells what changes in its listed services. */
@Controller
class ProviderChangePages {

  private static final String HOME = "/provider/changes";

  private final Pages pages;
  private final ChangeNotices notices;
  private final Today today;

  ProviderChangePages(Pages pages, ChangeNotices notices, Today today) {
    this.pages = pages;
    this.notices = notices;
    this.today = today;
  }

  @GetMapping(HOME)
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, FormInput form) {
    return pages.view(
        "changenotice/list",
        new ChangesView(
            notices.ofOwn(actor, Paging.start(form), Part.ROWS),
            notices.listed(actor),
            notices.presumed()),
        form);
  }

  @PostMapping(HOME)
  @Requires(Permission.EDIT_STATEMENT)
  View begin(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          RegistryKey key = key(form.required("service"));
          Content content = ChangeInput.content(form);
          return HOME + "/" + notices.begin(actor, key, content) + "?done=changenotice.begun";
        },
        () -> list(actor, form));
  }

  @GetMapping(HOME + "/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable ChangeId id, FormInput form) {
    ChangeNotice notice = notices.get(actor, id);
    return pages.view(
        "changenotice/notice",
        new ChangeView(notice, notices.againstFiling(notice), notices.presumed(), today.day()),
        form);
  }

  @PostMapping(HOME + "/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View change(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          notices.change(actor, id, ChangeInput.content(form), form.revision());
          return HOME + "/" + id + "?done=changenotice.saved";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(HOME + "/{id}/controls")
  @Requires(Permission.EDIT_STATEMENT)
  View put(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("requirement");
          Optional<RequirementId> requirement =
              form.read("requirement", "statement.not-a-requirement", RequirementId::of);
          String before = form.optional("before", ChangeInput.LONGEST);
          String after = form.optional("after", ChangeInput.LONGEST);
          form.refuseIfBad();
          notices.put(
              actor,
              id,
              new AffectedControl(requirement.orElseThrow(), before, after),
              form.revision());
          return HOME + "/" + id + "?done=changenotice.saved#controls";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(HOME + "/{id}/controls/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View remove(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<RequirementId> requirement =
              form.read("control", "statement.not-a-requirement", RequirementId::of);
          form.refuseIfBad();
          notices.remove(
              actor,
              id,
              requirement.orElseThrow(
                  () -> Refusal.input(Reason.atField("control", "input.required"))),
              form.revision());
          return HOME + "/" + id + "?done=changenotice.saved#controls";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(HOME + "/{id}/controls/from-difference")
  @Requires(Permission.EDIT_STATEMENT)
  View takeDifference(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          int taken = notices.takeDifference(actor, id, form.revision());
          return HOME + "/" + id + "?done=changenotice.controls-taken:" + taken + "#controls";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(HOME + "/{id}/file")
  @Requires(Permission.FILE_APPLICATION)
  View file(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          notices.file(actor, id, form.revision());
          return HOME + "/" + id + "?done=changenotice.filed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(HOME + "/{id}/discard")
  @Requires(Permission.EDIT_STATEMENT)
  View discard(Actor actor, @PathVariable ChangeId id, FormInput form) {
    return form.attempt(
        () -> {
          notices.discard(actor, id, form.revision());
          return HOME + "?done=changenotice.discarded";
        },
        () -> show(actor, id, form));
  }

  static RegistryKey key(String text) {
    return RegistryKey.read(text)
        .orElseThrow(() -> Refusal.notFound(Reason.of("changenotice.no-such-service")));
  }
}
