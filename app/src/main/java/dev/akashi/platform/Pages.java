package dev.akashi.platform;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.Language;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.View;

/** Renders templates. A handler returns {@code pages.view("statement/workspace", view)}. */
@Service
public class Pages {

  private final TemplateEngine engine;
  private final Texts texts;
  private final Languages languages;
  private final CurrentActor currentActor;
  private final Today today;
  private final Organisations organisations;

  Pages(
      TemplateEngine engine,
      Texts texts,
      Languages languages,
      CurrentActor currentActor,
      Today today,
      Organisations organisations) {
    this.engine = engine;
    this.texts = texts;
    this.languages = languages;
    this.currentActor = currentActor;
    this.today = today;
    this.organisations = organisations;
  }

  /** A page whose template takes {@code page} and {@code view}. */
  public View view(String template, Object view) {
    return view(template, Map.of("view", view));
  }

  /** A page whose template takes {@code page}, {@code view} and {@code form}. */
  public View view(String template, Object view, FormInput form) {
    return view(template, Map.of("view", view, "form", form));
  }

  /** A page whose template takes {@code page} and the given parameters. */
  public View view(String template, Map<String, Object> parameters) {
    return new Rendered(template, parameters);
  }

  /** The reader's language for this request. */
  public Language language(HttpServletRequest request) {
    return languages.of(request);
  }

  /** Renders to bytes, for handlers that cache what they render. */
  public byte[] render(
      String template, Map<String, Object> parameters, HttpServletRequest request) {
    return render(template, parameters, request, address(request));
  }

  /** The same for a page that stands at this path and query, whatever else was asked. */
  public byte[] render(
      String template, Map<String, Object> parameters, HttpServletRequest request, String address) {
    return render(template, parameters, context(request, address, "", mistaken(parameters)));
  }

  private byte[] render(String template, Map<String, Object> parameters, PageContext page) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("page", page);
    engine.render(template + ".jte", all, out);
    byte[] html = out.toByteArray();
    return all.get("form") instanceof FormInput form && !form.reasons().isEmpty()
        ? filledIn(html, form, all)
        : html;
  }

  /** The page with what its error summary says of fields that are written further down. */
  private byte[] filledIn(byte[] page, FormInput form, Map<String, Object> all) {
    String html = new String(page, StandardCharsets.UTF_8);
    return form.fields()
        .filledIn(html, field -> partOf(form, field, all))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String partOf(FormInput form, String field, Map<String, Object> all) {
    Object view =
        field.isEmpty()
            ? form.fields().differences(form::isSent, form::sent)
            : form.fields().label(field);
    StringOutput part = new StringOutput();
    engine.render(
        field.isEmpty() ? "platform/stale.jte" : "platform/field.jte",
        Map.of("page", all.get("page"), "view", view),
        part);
    return part.toString();
  }

  private static boolean mistaken(Map<String, Object> parameters) {
    return parameters.get("form") instanceof FormInput form && !form.reasons().isEmpty();
  }

  private PageContext context(
      HttpServletRequest request, String address, String done, boolean mistaken) {
    Optional<Actor> actor = currentActor.of(request);
    boolean hasForms = actor.isPresent() || request.getAttribute(NEEDS_CSRF) != null;
    Optional<Resend> posted =
        hasForms ? Resend.of(request, Resend.Why.OTHER_LANGUAGE) : Optional.empty();
    return new PageContext(
        texts,
        languages.of(request),
        actor,
        today.day(),
        today.isDemo(),
        today.programme(),
        hasForms ? csrfToken(request) : "",
        address,
        done,
        mistaken,
        posted,
        organisations);
  }

  /** Asking for the token sets its cookie, so public pages without forms never ask. */
  private static String csrfToken(HttpServletRequest request) {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return token instanceof CsrfToken csrf ? csrf.getToken() : "";
  }

  /** Set on a request whose page holds a form for people who have not signed in. */
  public static final String NEEDS_CSRF = "dev.akashi.needs-csrf";

  private static String address(HttpServletRequest request) {
    Object path = request.getAttribute("jakarta.servlet.forward.request_uri");
    String query = request.getQueryString();
    return (path instanceof String original ? original : request.getRequestURI())
        + (query == null ? "" : "?" + query);
  }

  /** A template with its parameters, rendered when Spring asks for it. */
  private final class Rendered implements View {
    private final String template;
    private final Map<String, Object> parameters;

    private Rendered(String template, Map<String, Object> parameters) {
      this.template = template;
      this.parameters = parameters;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      PageContext page =
          context(request, address(request), Done.told(request, response), mistaken(parameters));
      byte[] body = Pages.this.render(template, parameters, page);
      response.setContentType(getContentType());
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
