package dev.akashi.amendment.web;

import dev.akashi.amendment.Amendments;
import dev.akashi.amendment.Change;
import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.LineageLink;
import dev.akashi.amendment.LineageRecords;
import dev.akashi.amendment.OldNewTable;
import dev.akashi.amendment.OldNewTable.ChangeRow;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The programme office rules what a change is and what was formerly known as what. */
@Controller
public class RulingPages {

  private static final int LONGEST = 2000;

  private final Pages pages;
  private final Texts texts;
  private final Amendments amendments;
  private final LineageRecords lineage;

  RulingPages(Pages pages, Texts texts, Amendments amendments, LineageRecords lineage) {
    this.pages = pages;
    this.texts = texts;
    this.amendments = amendments;
    this.lineage = lineage;
  }

  /** One change with what can be said of it. */
  public record RulingView(
      Comparison comparison,
      Change change,
      ChangeRow row,
      List<Option> kinds,
      List<LineageLink> links) {}

  @GetMapping("/programme/amendment")
  @Requires(Permission.EDIT_BASELINE)
  View show(Actor actor, FormInput form, HttpServletRequest request) {
    Comparison comparison = amendments.compare(form.text("old"), form.text("new"));
    Change change =
        comparison
            .find(form.text("change"))
            .orElseThrow(() -> Refusal.notFound(Reason.of("amendment.change-unknown")));
    Language language = pages.language(request);
    ChangeRow row =
        OldNewTable.of(comparison, language, change::equals, group -> false).changes().getFirst();
    List<LineageLink> links =
        lineage.links(form.text("old"), form.text("new")).stream()
            .filter(link -> change.both().anyMatch(r -> isOf(link, r.id())))
            .toList();
    List<Option> kinds =
        Arrays.stream(ChangeKind.values())
            .filter(ChangeKind::isWeight)
            .map(kind -> Option.of(kind.name(), texts.label(language, kind)))
            .toList();
    return pages.view(
        "amendment/ruling", new RulingView(comparison, change, row, kinds, links), form);
  }

  @PostMapping("/programme/amendment/ruling")
  @Requires(Permission.EDIT_BASELINE)
  View rule(Actor actor, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          Optional<ChangeKind> kind = form.choice("kind", ChangeKind.class);
          String reason = form.required("reason", LONGEST);
          Optional<Integer> seen =
              form.text("revision").isEmpty() ? Optional.empty() : form.number("revision");
          form.refuseIfBad();
          amendments.rule(
              actor,
              form.text("old"),
              form.text("new"),
              form.text("change"),
              kind.orElseThrow(),
              reason,
              seen);
          return compared(form) + "&done=amendment.ruled";
        },
        () -> show(actor, form, request));
  }

  @PostMapping("/programme/amendment/lineage")
  @Requires(Permission.EDIT_BASELINE)
  View link(Actor actor, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          Optional<RequirementId> from = id(form, "from");
          Optional<RequirementId> to = id(form, "to");
          String reason = form.required("lineageReasonJa", LONGEST);
          String english = form.optional("lineageReasonEn", LONGEST);
          boolean same = !form.text("same").equals("false");
          form.refuseIfBad();
          lineage.link(
              actor,
              new LineageLink(
                  form.text("old"),
                  from.orElseThrow(),
                  form.text("new"),
                  to.orElseThrow(),
                  same,
                  new LocalizedText(reason, english)));
          return compared(form) + "&done=amendment.linked";
        },
        () -> show(actor, form, request));
  }

  @PostMapping("/programme/amendment/lineage/take-back")
  @Requires(Permission.EDIT_BASELINE)
  View unlink(Actor actor, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          Optional<RequirementId> from = id(form, "from");
          Optional<RequirementId> to = id(form, "to");
          form.refuseIfBad();
          boolean same = !form.text("same").equals("false");
          LineageLink recorded =
              lineage.links(form.text("old"), form.text("new")).stream()
                  .filter(link -> from.filter(link.from()::equals).isPresent())
                  .filter(link -> to.filter(link.to()::equals).isPresent() && link.same() == same)
                  .findFirst()
                  .orElseThrow(() -> Refusal.notFound(Reason.of("amendment.change-unknown")));
          lineage.unlink(actor, recorded);
          return compared(form) + "&done=amendment.unlinked";
        },
        () -> show(actor, form, request));
  }

  private static Optional<RequirementId> id(FormInput form, String field) {
    form.required(field);
    return form.read(field, "amendment.not-an-id", RequirementId::of);
  }

  private static boolean isOf(LineageLink link, RequirementId id) {
    return link.from().equals(id) || link.to().equals(id);
  }

  private static String compared(FormInput form) {
    return "/baseline/compare?new="
        + URLEncoder.encode(form.text("new"), StandardCharsets.UTF_8)
        + "&old="
        + URLEncoder.encode(form.text("old"), StandardCharsets.UTF_8);
  }
}
