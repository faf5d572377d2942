package dev.akashi.platform.web;

import dev.akashi.kernel.Reason;
import java.util.List;

/**
 * What an error page says.
 *
 * @param code selects {@code error.<code>.title}
 * @param id the id of an unexpected error, to find it in the log; else empty
 * @param back the page to go back to; empty when there is none
 */
public record ErrorView(int status, String code, List<Reason> reasons, String id, String back) {

  ErrorView(int status, String code, List<Reason> reasons, String id) {
    this(status, code, reasons, id, "");
  }
}
