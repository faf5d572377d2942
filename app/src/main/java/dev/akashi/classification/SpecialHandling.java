package dev.akashi.classification;

/** Information that never goes onto a public cloud, whatever its grade (CBD-20). */
public enum SpecialHandling {
  /** 特定秘密, by article 3 paragraph 1 of the act on their protection. */
  SPECIALLY_DESIGNATED_SECRET,
  /** 極秘文書, by the guideline on the management of administrative documents. */
  TOP_SECRET_DOCUMENT
}
