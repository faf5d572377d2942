package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The auditors of the bodies, for those who ask whether somebody may sign (FRM-27). */
public interface AuditorRegister {

  /** The auditor of the body who has the account, if the register has one. */
  Optional<Auditor> find(OrganisationId body, PersonId person);

  /** The auditors of the body, those who left too. */
  List<Auditor> everRegistered(OrganisationId body);

  /** Whether only auditors of the register sign on the day; the programme sets from when. */
  boolean signersRegisteredOn(LocalDate day);

  /** What is asked of a signing auditor on the day. */
  AuditorTerms termsOn(LocalDate day);
}
