package dev.akashi.baseline;

/** How binding a requirement is (FRM-24). */
public enum Obligation {
  /** 遵守事項: part of the basic statement requirements. */
  MANDATORY,
  /** 推奨事項: chosen as the service needs. */
  RECOMMENDED
}
