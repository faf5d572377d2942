package dev.akashi.demo.story;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.Integrity;
import dev.akashi.directory.Actor;
import dev.akashi.registry.RegistryKey;
import dev.akashi.usage.NetworkZone;
import dev.akashi.usage.SelectionCondition;
import dev.akashi.usage.UseApplicationId;
import dev.akashi.usage.UseApplications;
import dev.akashi.usage.UsedInformation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A city wants to use a listed service. */
@Component
class CityScene {

  private final Troupe troupe;
  private final UseApplications applications;

  CityScene(Troupe troupe, UseApplications applications) {
    this.troupe = troupe;
    this.applications = applications;
  }

  /** Asks for the use and leaves it to the permitting person. */
  void ask(ServicePlot plot, RegistryKey listed, LocalDate on) {
    troupe.actOn(on);
    Actor officer = troupe.the("officer@city.example");
    UseApplicationId id =
        applications.draft(
            officer,
            new UseApplications.Wish(
                plot.name(),
                troupe.the(plot.representative()).organisation().name().ja(),
                Optional.of(listed),
                "電子決裁の対象を出先機関へ広げる。",
                NetworkZone.LGWAN,
                List.of(
                    new UsedInformation(
                        "起案文書",
                        Optional.of(
                            InformationGrade.of(
                                Confidentiality.C2, Integrity.I2, InformationAvailability.A2)))),
                SelectionCondition.all().stream()
                    .collect(
                        Collectors.toMap(
                            SelectionCondition::name, condition -> "契約書案と公開リストで確かめた。")),
                ""));
    applications.submit(officer, id, applications.get(officer, id).revision());
  }
}
