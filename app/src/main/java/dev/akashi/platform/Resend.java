package dev.akashi.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A form that could not be taken when it was sent, with everything that was typed: the person sees
 * it and sends it once more by hand.
 *
 * @param action the path it goes to, on this site
 * @param from the page that held it, for giving up; empty when it is not known
 */
public record Resend(String action, String from, List<Field> fields, Why why) {

  private static final String PREFIX = "resend.";
  private static final String ACTION = PREFIX + "action";
  private static final String FROM = PREFIX + "from";
  private static final String FIELD = PREFIX + "field.";
  private static final String FOREIGN = PREFIX + "foreign";
  private static final int SHORT = 12;

  /** Secrets are never written into a page. */
  private static final Set<String> LEFT_OUT =
      Set.of("_csrf", "lang", "password", "current", "again");

  private static final Set<String> OWN_PATHS =
      Set.of("/sign-in", "/sign-out", "/setup", "/invitation", "/account", "/language");

  public Resend {
    fields = List.copyOf(fields);
  }

  /** Why it was not taken. */
  public enum Why {
    SIGNED_OUT,
    EXPIRED,
    SIGNED_IN_AGAIN,
    OTHER_LANGUAGE
  }

  /** A field with what was typed. */
  public record Field(String name, String value) {}

  /** The form that this request sent; empty when it is none that can be sent again. */
  public static Optional<Resend> of(HttpServletRequest request, Why why) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    boolean form =
        request.getMethod().equals("POST")
            && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    if (!form
        || request.getAttribute(FOREIGN) != null
        || OWN_PATHS.stream().anyMatch(request.getRequestURI()::startsWith)) {
      return Optional.empty();
    }
    return Optional.of(
        new Resend(request.getRequestURI(), pageBefore(request), typed(request), why));
  }

  /** The form that a page of this kind carried along; empty when it carried none. */
  public static Optional<Resend> carriedBy(FormInput form, HttpServletRequest request, Why why) {
    if (!isLocal(form.text(ACTION))) {
      return Optional.empty();
    }
    List<Field> fields =
        request.getParameterMap().entrySet().stream()
            .filter(each -> each.getKey().startsWith(FIELD))
            .flatMap(each -> fields(each.getKey().substring(FIELD.length()), each.getValue()))
            .toList();
    String from = isLocal(form.text(FROM)) ? form.text(FROM) : "";
    return Optional.of(new Resend(form.text(ACTION), from, fields, why));
  }

  /** Whether the request came from a page of this site, by what the browser itself says. */
  public static boolean cameFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && isThisHost(origin, request);
  }

  /** Notes that another site made the request: its form is never offered to be sent again. */
  public static void isForeign(HttpServletRequest request) {
    request.setAttribute(FOREIGN, true);
  }

  /** The fields under names that carry them along in another form. */
  public List<Field> carried() {
    return Stream.concat(
            Stream.of(new Field(ACTION, action), new Field(FROM, from)),
            fields.stream().map(field -> new Field(FIELD + field.name(), field.value())))
        .toList();
  }

  /** What a person typed at some length, to be read again; choices and numbers are not shown. */
  public List<String> texts() {
    return fields.stream()
        .map(Field::value)
        .filter(value -> value.length() > SHORT || !value.chars().allMatch(c -> c < 128))
        .filter(value -> !value.matches("[0-9a-f-]{36}"))
        .toList();
  }

  private static List<Field> typed(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(each -> !LEFT_OUT.contains(each.getKey()))
        .filter(each -> !each.getKey().startsWith(PREFIX))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(each -> fields(each.getKey(), each.getValue()))
        .toList();
  }

  private static Stream<Field> fields(String name, String[] values) {
    return Arrays.stream(values).map(value -> new Field(name, value));
  }

  /** The page of this site that a request came from, path and query; empty when not known. */
  public static String pageBefore(HttpServletRequest request) {
    String referer = request.getHeader(HttpHeaders.REFERER);
    if (referer == null || !isThisHost(referer, request)) {
      return "";
    }
    URI page = URI.create(referer);
    String query = page.getRawQuery();
    return page.getRawPath() + (query == null ? "" : "?" + query);
  }

  private static boolean isThisHost(String address, HttpServletRequest request) {
    try {
      URI uri = new URI(address);
      String host = request.getHeader(HttpHeaders.HOST);
      return host != null && host.equals(uri.getRawAuthority());
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static boolean isLocal(String path) {
    return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
  }
}
