package dev.akashi.platform.web;

import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the container refuses before any of our code sees it, an address with characters
 * that no address has for example: a problem (RFC 9457) to programs, a plain page in both languages
 * to people.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Texts texts;

  UnreadableRequests(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(context -> {
      StandardHost host = (StandardHost) context.getParent();
      host.setErrorReportValveClass(Answer.class.getName());
      host.getPipeline().addValve(new Answer(texts));
    });
  }

  /** Takes the place of the container's own report. */
  static final class Answer extends ErrorReportValve {

    private final Texts texts;

    Answer(Texts texts) {
      this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      String path = String.valueOf(request.getRequestURI());
      boolean program = path.startsWith("/api/");
      try {
        response.setContentType(program ? "application/problem+json" : "text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        PrintWriter out = response.getReporter();
        if (out != null) {
          out.write(program ? problem(status) : page());
          response.finishResponse();
        }
      } catch (IOException | IllegalStateException e) {
        container.getLogger().debug("the answer could not be written", e);
      }
    }

    private String problem(int status) {
      return JSON.writeValueAsString(
          Map.of(
              "type",
              "/about/problems#bad-request",
              "status",
              status,
              "title",
              texts.text(Language.EN, "error.bad-request.title"),
              "detail",
              texts.text(Language.EN, "error.bad-request.remedy")));
    }

    private String page() {
      StringBuilder html =
          new StringBuilder(
              "<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\">"
                  + "<link rel=\"stylesheet\" href=\"/assets/akashi.css\"><main class=\"wrap\">");
      for (Language language : Language.values()) {
        html.append("<section lang=\"").append(language.code()).append("\"><h1>");
        html.append(HtmlUtils.htmlEscape(texts.text(language, "error.bad-request.title")));
        html.append("</h1><p>");
        html.append(HtmlUtils.htmlEscape(texts.text(language, "error.bad-request.remedy")));
        html.append("</p></section>");
      }
      return html.append("<p><a href=\"/\">Akashi</a></p></main></html>").toString();
    }
  }
}
