package dev.akashi.usage.web;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.Integrity;
import dev.akashi.directory.Actor;
import dev.akashi.platform.FormInput;
import dev.akashi.registry.RegistryKey;
import dev.akashi.usage.ApprovalRule.Approval;
import dev.akashi.usage.NetworkZone;
import dev.akashi.usage.SelectionCondition;
import dev.akashi.usage.UseApplications.Wish;
import dev.akashi.usage.UsedInformation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the forms of the city pages. */
final class CityForms {

  /** The kinds of information that a form offers. */
  static final int INFORMATION_ROWS = 5;

  /** The value of a grade that nobody knows yet. */
  private static final String UNKNOWN = "UNKNOWN";

  private CityForms() {}

  static Wish wish(FormInput form) {
    String name = form.optional("serviceName", 200);
    String provider = form.optional("provider", 200);
    Optional<RegistryKey> listed = form.read("registryKey", "input.not-an-id", RegistryKey::new);
    String purpose = form.optional("purpose", 2000);
    Optional<NetworkZone> zone = form.choice("zone", NetworkZone.class);
    List<UsedInformation> information = information(form);
    Map<String, String> conditions = new LinkedHashMap<>();
    for (SelectionCondition condition : SelectionCondition.all()) {
      String finding = form.optional("condition." + condition.name(), 2000);
      if (!finding.isEmpty()) {
        conditions.put(condition.name(), finding);
      }
    }
    if (name.isEmpty() && listed.isEmpty()) {
      form.required("serviceName");
    }
    String notListed = notListedReason(form);
    form.refuseIfBad();
    return new Wish(
        name, provider, listed, purpose, zone.orElseThrow(), information, conditions, notListed);
  }

  static String notListedReason(FormInput form) {
    return form.optional("notListedReason", 2000);
  }

  static Approval approval(FormInput form, Actor actor) {
    Approval approval =
        new Approval(
            actor.person(),
            form.optional("administrator", 100),
            form.checked("unavoidable"),
            form.optional("unavoidableReason", 2000));
    form.refuseIfBad();
    return approval;
  }

  static String note(FormInput form) {
    String note = form.optional("note", 2000);
    form.refuseIfBad();
    return note;
  }

  /** The rows that are filled in; a grade is chosen for each, if only as not known yet. */
  private static List<UsedInformation> information(FormInput form) {
    List<UsedInformation> information = new ArrayList<>();
    for (int row = 0; form.has("information." + row); row++) {
      String name = form.optional("information." + row, 200);
      boolean graded =
          !form.text("confidentiality." + row).isEmpty()
              || !form.text("integrity." + row).isEmpty()
              || !form.text("availability." + row).isEmpty();
      if (name.isEmpty() && graded) {
        form.required("information." + row);
      }
      if (!name.isEmpty()) {
        information.add(new UsedInformation(name, grade(form, row)));
      }
    }
    return information;
  }

  private static Optional<InformationGrade> grade(FormInput form, int row) {
    if (UNKNOWN.equals(form.text("confidentiality." + row))) {
      return Optional.empty();
    }
    Optional<Confidentiality> confidentiality =
        form.choice("confidentiality." + row, Confidentiality.class);
    Optional<Integrity> integrity = form.choice("integrity." + row, Integrity.class);
    Optional<InformationAvailability> availability =
        form.choice("availability." + row, InformationAvailability.class);
    return confidentiality.flatMap(
        c -> integrity.flatMap(i -> availability.map(a -> InformationGrade.of(c, i, a))));
  }
}
