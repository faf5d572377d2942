package dev.akashi.registry;

import java.util.Optional;

/** A scheme by which a service, a site or an organisation can be certified or audited. */
public enum CertificationScheme {
  ISMAP,
  ISO_IEC_27001,
  JIS_Q_27001,
  ISO_IEC_27017,
  ISO_IEC_27018,
  CS_GOLD,
  ISO_22301,
  SOC_2,
  FEDRAMP,
  ASPIC,
  PRIVACY_MARK,
  OTHER;

  /** Whether holding this one fulfils what is asked: JIS Q 27001 is ISO/IEC 27001 in Japanese. */
  public boolean fulfils(CertificationScheme asked) {
    return this == asked || (this == JIS_Q_27001 && asked == ISO_IEC_27001);
  }

  /** The scheme of that name, if there is one. */
  public static Optional<CertificationScheme> named(String name) {
    for (CertificationScheme scheme : values()) {
      if (scheme.name().equals(name)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }
}
