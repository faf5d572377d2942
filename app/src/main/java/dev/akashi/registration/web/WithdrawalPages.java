package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registration.Withdrawals;
import dev.akashi.statement.ServiceId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A provider withdraws its service from the list. */
@Controller
public class WithdrawalPages {

  private static final String ADDRESS = "/provider/services/{id}/withdrawal";
  private static final int REASON_LENGTH = 2000;

  private final Pages pages;
  private final Withdrawals withdrawals;

  WithdrawalPages(Pages pages, Withdrawals withdrawals) {
    this.pages = pages;
    this.withdrawals = withdrawals;
  }

  @GetMapping(ADDRESS)
  @Requires(Permission.FILE_APPLICATION)
  View show(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return pages.view("registration/withdrawal", withdrawals.view(actor, id), form);
  }

  @PostMapping(ADDRESS)
  @Requires(Permission.FILE_APPLICATION)
  View withdraw(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> on = form.requiredDate("effectiveOn");
          String reason = form.required("reason", REASON_LENGTH);
          boolean confirmed = form.checked("confirmed");
          form.refuseIfBad();
          withdrawals.withdraw(actor, id, on.orElseThrow(), reason, confirmed);
          return "/provider/services/" + id + "/withdrawal?done=registration.service-withdrawn";
        },
        () -> show(actor, id, form));
  }
}
