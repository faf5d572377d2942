package dev.akashi.statement.web;

import dev.akashi.platform.ApiInput;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.UsedService.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service the stated one stands on, as it is sent. */
record UsedServiceRequest(
    @Nullable String name,
    @Nullable Boolean inStatement,
    @Nullable String listed,
    @Nullable Boolean selfAssessed,
    @Nullable String confirmation,
    @Nullable String layer,
    @Nullable List<@Nullable ShareRequest> shares,
    @Nullable Integer revision) {

  /** Who answers for what; without a model in every model. */
  record ShareRequest(@Nullable String model, @Nullable String own, @Nullable String total) {}

  UsedService read() {
    ApiInput input = new ApiInput();
    String named = input.required("name", name, AnswerForm.LONGEST_NAME);
    String confirmed = input.optional("confirmation", confirmation, AnswerForm.LONGEST_TEXT);
    Optional<RegistryKey> key =
        isBlank(listed)
            ? Optional.empty()
            : input.read("listed", listed, "statement.key-unknown", RegistryKey::new);
    Optional<StackLayer> carries =
        isBlank(layer) ? Optional.empty() : input.choice("layer", layer, StackLayer.class);
    List<Share> all = new ArrayList<>();
    List<ShareRequest> sent = input.list("shares", shares);
    for (int i = 0; i < sent.size(); i++) {
      all.add(share(input, sent.get(i), "shares[" + i + "]."));
    }
    UsedServiceForm.sameModelTwice(all).ifPresent(input::note);
    input.refuseIfBad();
    return new UsedService(
        named,
        Boolean.TRUE.equals(inStatement),
        key,
        Boolean.TRUE.equals(selfAssessed),
        confirmed,
        carries,
        all);
  }

  private static Share share(ApiInput input, ShareRequest sent, String at) {
    return new Share(
        isBlank(sent.model())
            ? Optional.empty()
            : input.choice(at + "model", sent.model(), ServiceModel.class),
        input.optional(at + "own", sent.own(), AnswerForm.LONGEST_TEXT),
        input.optional(at + "total", sent.total(), AnswerForm.LONGEST_TEXT));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
