package dev.akashi.classification.web;

import dev.akashi.classification.BusinessUse;
import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.HeldInformation;
import dev.akashi.classification.Impact;
import dev.akashi.classification.ImpactAnswers;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.InformationId;
import dev.akashi.classification.Integrity;
import dev.akashi.classification.SpecialHandling;
import dev.akashi.platform.FormInput;
import java.util.Optional;

/** Reads the forms of the system page. */
final class SystemForms {

  /** The value of a grade that nobody knows yet. */
  static final String UNKNOWN = "UNKNOWN";

  private SystemForms() {}

  static BusinessUse use(FormInput form) {
    return new BusinessUse(
        form.required("businessUse", 200),
        form.required("purpose", 1000),
        form.checked("citizenFacing"),
        form.checked("emergencyUse"));
  }

  static HeldInformation information(FormInput form) {
    String name = form.required("informationName", 200);
    Optional<InformationGrade> grade = grade(form);
    HeldInformation held =
        new HeldInformation(
            InformationId.random(),
            name,
            grade,
            form.choices("special", SpecialHandling.class),
            form.optional("restrictions", 1000),
            form.number("share", 1, 100).map(Math::toIntExact));
    form.refuseIfBad();
    return held;
  }

  private static Optional<InformationGrade> grade(FormInput form) {
    if (UNKNOWN.equals(form.text("confidentiality"))) {
      return Optional.empty();
    }
    Optional<Confidentiality> confidentiality =
        form.choice("confidentiality", Confidentiality.class);
    Optional<Integrity> integrity = form.choice("integrity", Integrity.class);
    Optional<InformationAvailability> availability =
        form.choice("availability", InformationAvailability.class);
    return confidentiality.flatMap(
        c -> integrity.flatMap(i -> availability.map(a -> InformationGrade.of(c, i, a))));
  }

  static ImpactAnswers impact(FormInput form) {
    Optional<Impact> slowdownOnGovernment = form.choice("slowdownOnGovernment", Impact.class);
    Optional<Impact> slowdownOnCitizens = form.choice("slowdownOnCitizens", Impact.class);
    Optional<Impact> stopOnGovernment = form.choice("stopOnGovernment", Impact.class);
    Optional<Impact> stopOnCitizens = form.choice("stopOnCitizens", Impact.class);
    form.refuseIfBad();
    return new ImpactAnswers(
        slowdownOnGovernment.orElseThrow(),
        slowdownOnCitizens.orElseThrow(),
        stopOnGovernment.orElseThrow(),
        stopOnCitizens.orElseThrow());
  }
}
