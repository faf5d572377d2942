package dev.akashi.assessor;

import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.util.List;

/** A body that assesses, and one that does not. */
final class Given {

  static final Organisation ASSESSOR =
      new Organisation(
          OrganisationId.random(),
          OrganisationKind.ASSESSOR,
          new LocalizedText("青葉監査法人", "Aoba Audit Corporation"));
  static final Organisation PROVIDER =
      new Organisation(
          OrganisationId.random(), OrganisationKind.PROVIDER, new LocalizedText("提供者", ""));

  private Given() {}

  static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
