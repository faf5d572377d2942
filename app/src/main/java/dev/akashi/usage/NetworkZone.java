package dev.akashi.usage;

/** The three network zones of a local government (LGG-21). */
public enum NetworkZone {
  MY_NUMBER,
  LGWAN,
  INTERNET
}
