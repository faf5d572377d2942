package dev.akashi.platform;

import java.util.Map;

/** The English names of services, told by the module that holds the services. */
public interface ServiceNames {

  /** The English name by the name in Japanese; without names that more than one service has. */
  Map<String, String> english();
}
