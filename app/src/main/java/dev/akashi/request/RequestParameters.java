package dev.akashi.request;

import dev.akashi.programme.Parameter;

/** The programme parameters of evidence requests. */
final class RequestParameters {

  /** How many days a provider is given by default for the evidence of drawn items. */
  static final Parameter<Integer> DUE_DAYS = Parameter.number("request.due-days");

  private RequestParameters() {}
}
