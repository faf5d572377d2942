package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.registration.Withdrawals;
import dev.akashi.registration.web.RegistrationJson.Followers;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A provider's withdrawal of its service over the API. */
@RestController
@RequestMapping("/api/v1/provider/services/{id}/withdrawal")
class WithdrawalApi {

  private static final int REASON_LENGTH = 2000;

  private final Withdrawals withdrawals;

  WithdrawalApi(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  /** Whether and when the service can be withdrawn. */
  record Terms(
      String key,
      String serviceName,
      String earliest,
      String latest,
      int followers,
      @Nullable String endedOn,
      List<String> against) {}

  record Withdrawal(
      @Nullable String effectiveOn, @Nullable String reason, @Nullable Boolean confirmed) {}

  @GetMapping
  @Requires(Permission.FILE_APPLICATION)
  Terms show(Actor actor, @PathVariable ServiceId id) {
    Withdrawals.View view = withdrawals.view(actor, id);
    return new Terms(
        view.registration().key().value(),
        view.registration().serviceName().ja(),
        view.terms().earliest().toString(),
        view.terms().latest().toString(),
        view.followers(),
        RegistrationJson.day(view.registration().endedOn()),
        view.against().stream().map(Reason::code).toList());
  }

  @PostMapping
  @Requires(Permission.FILE_APPLICATION)
  Followers withdraw(Actor actor, @PathVariable ServiceId id, @RequestBody Withdrawal body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> on = input.requiredDate("effectiveOn", body.effectiveOn());
    String reason = input.required("reason", body.reason(), REASON_LENGTH);
    boolean confirmed = Boolean.TRUE.equals(body.confirmed());
    input.refuseIfBad();
    return Followers.ofOthers(withdrawals.withdraw(actor, id, on.orElseThrow(), reason, confirmed));
  }
}
