package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeRulings;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What everybody is told of changes in a listed service: only what was ruled to be told. */
@Controller
class PublicChangePages {

  private final Pages pages;
  private final ChangeRulings rulings;
  private final PublicRegister register;

  PublicChangePages(Pages pages, ChangeRulings rulings, PublicRegister register) {
    this.pages = pages;
    this.rulings = rulings;
    this.register = register;
  }

  @GetMapping("/services/{key}/changes")
  @OpenToAll
  View published(@PathVariable String key, FormInput form) {
    RegistryKey asked = ProviderChangePages.key(key);
    RegistryEntry entry =
        register
            .find(asked)
            .orElseThrow(() -> Refusal.notFound(Reason.of("changenotice.no-such-service")));
    return pages.view(
        "changenotice/published",
        new PublishedView(
            entry, Part.cut(rulings.published(asked), Paging.start(form), Part.ROWS)));
  }
}
