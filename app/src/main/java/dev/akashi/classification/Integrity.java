package dev.akashi.classification;

/** The integrity grade of information, 完全性 2 or 1 (FRM-04). */
public enum Integrity {
  I1,
  I2
}
