package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Release;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where we judge otherwise than the reference and mean it, each with its reason. */
enum Intended {
  NOT_IN_THE_RELEASE(
      Release.V1_1,
      "ONLY REFERENCE .*: (ERROR|CRITICAL) (UNIQUE|INDEX|INDEX_HAS_KEY) "
          + "oscal-(unique-(property|link|responsibility)-in-context-location"
          + "|unique-document-id"
          + "|[a-z-]+-index-metadata-scoped-[a-z-]+"
          + "|profile-import-(index-control-id|has-key-include-exclude-control-id)) .*",
      "The library carries further rules of its own beside those of OSCAL 1.1.3."),
  FIELD_VALUE_WITHOUT_TYPE(
      Release.V1_1,
      "SCHEMA accepts \\S+:(document-id/identifier|telephone-number/number"
          + "|metadata/party/external-id/id|hash/value|back-matter/resource/base64/value"
          + "|system-id/id|threat-id/id) .*",
      "The schema of 1.1.3 says nothing about the value of a field that has flags; the metaschema"
          + " gives it a data type."),
  URI_WITHOUT_SCHEME(
      Release.V1_1,
      "ONLY OURS .*href = 'no-such.html': ERROR MATCHES .*not\\(starts-with.*",
      "A value of type uri begins with a scheme, says the specification of data types; the"
          + " reference also takes relative references."),
  SEVERAL_PARTIES(
      Release.V1_1,
      "ONLY REFERENCE .*party-uuids/- := .*: ERROR INDEX_HAS_KEY .*",
      "The reference refuses a role with two known parties, because its key has to be one value;"
          + " the model allows several, and we look up each."),
  LINK_INTO_THE_DOCUMENT(
      Release.V1_1,
      "ONLY REFERENCE .*'rel':'system-security-plan','href':'#.*: CRITICAL INDEX .*",
      "The rule opens the lower system's plan by its link; where the link leads to a resource of"
          + " this document there is nothing to open, which the reference takes for a failure."),
  IMPORT_NOT_OPENED(
      Release.V1_1,
      "ONLY REFERENCE \\S*(import|import-profile|import-ssp|import-ap)/href = .*: thrown .*",
      "The reference gives up when an import cannot be opened; we warn and check the rest."),
  REQUIRED_BESIDE_A_CHOICE(
      Release.V1_2,
      "SCHEMA accepts \\S+(party/uuid|party/type|parameter/id|import/href|assessment-subject/type"
          + "|set-parameter/param-id) removed: .*",
      "Where a type has a choice, the schemas of 1.2.1 have lost the required members beside it;"
          + " the metaschema still demands them.");

  private final Release release;
  private final Pattern difference;
  private final String reason;

  Intended(Release release, String difference, String reason) {
    this.release = release;
    this.difference = Pattern.compile(difference, Pattern.DOTALL);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** The differences from the reference, or from the schemas, of a release. */
  static List<Intended> of(Release release) {
    return Arrays.stream(values()).filter(intended -> intended.release == release).toList();
  }

  /** Whether a difference is meant; notes which of the reasons was needed. */
  static boolean explains(String difference, Set<Intended> used) {
    for (Intended intended : values()) {
      if (intended.difference.matcher(difference).matches()) {
        used.add(intended);
        return true;
      }
    }
    return false;
  }
}
