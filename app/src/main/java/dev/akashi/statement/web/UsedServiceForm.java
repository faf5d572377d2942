package dev.akashi.statement.web;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.UsedService.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a service that the stated one stands on from its form. */
final class UsedServiceForm {

  private UsedServiceForm() {}

  /** A service of the public list by its key, or one that is not listed by its name. */
  static UsedService read(FormInput form, PublicRegister register) {
    Optional<RegistryKey> listed = form.read("listed", "statement.key-unknown", RegistryKey::new);
    String typed = form.optional("name", AnswerForm.LONGEST_NAME);
    Optional<RegistryEntry> entry = listed.flatMap(register::find);
    String name = typed.isEmpty() ? entry.map(RegistryEntry::name).orElse("") : typed;
    if (name.isEmpty() && form.reasons().isEmpty()) {
      form.note(Reason.atField("name", "input.required"));
    }
    String confirmation = form.optional("confirmation", AnswerForm.LONGEST_TEXT);
    Optional<StackLayer> layer =
        form.text("layer").isEmpty() ? Optional.empty() : form.choice("layer", StackLayer.class);
    List<Share> shares = shares(form);
    form.refuseIfBad();
    return new UsedService(
        name,
        form.checked("inStatement"),
        listed,
        form.checked("selfAssessed"),
        confirmation,
        layer,
        shares);
  }

  private static List<Share> shares(FormInput form) {
    List<Share> shares = new ArrayList<>();
    share(form, Optional.empty(), "").ifPresent(shares::add);
    for (ServiceModel model : ServiceModel.values()) {
      share(form, Optional.of(model), "-" + model.name()).ifPresent(shares::add);
    }
    return shares;
  }

  private static Optional<Share> share(FormInput form, Optional<ServiceModel> model, String at) {
    String own = form.optional("own" + at, AnswerForm.LONGEST_TEXT);
    String total = form.optional("total" + at, AnswerForm.LONGEST_TEXT);
    return own.isEmpty() && total.isEmpty()
        ? Optional.empty()
        : Optional.of(new Share(model, own, total));
  }

  /** One model has one share. */
  static Optional<Reason> sameModelTwice(List<Share> shares) {
    Set<Optional<ServiceModel>> seen = new HashSet<>();
    return shares.stream().anyMatch(share -> !seen.add(share.model()))
        ? Optional.of(Reason.of("statement.share-twice", "FRM-52").at("shares"))
        : Optional.empty();
  }
}
