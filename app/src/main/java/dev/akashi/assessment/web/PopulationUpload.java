package dev.akashi.assessment.web;

import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.PopulationImport.Sent;
import dev.akashi.assessment.Populations.Handout;
import dev.akashi.assessment.files.PopulationFile;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FileLimit;
import dev.akashi.platform.UploadBody;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MultipartFile;

/** Files of populations as they come in and go out, the same for pages and API. */
@Configuration(proxyBeanMethods = false)
class PopulationUpload {

  private static final int SHORT = 8;

  @Bean
  FileLimit populationsOnPages() {
    return limit("/assessor/engagements/*/results/*/populations");
  }

  @Bean
  FileLimit populationsOverTheApi() {
    return limit("/api/v1/assessor/engagements/*/results/*/populations/file");
  }

  private static FileLimit limit(String path) {
    return new FileLimit(path, Permission.CONDUCT_ASSESSMENT, PopulationFile.MOST_BYTES);
  }

  static <T> T take(
      MultipartFile file, List<String> columns, boolean nothing, Function<Sent, T> intake) {
    try (InputStream content = file.getInputStream()) {
      String name = UploadBody.name(file);
      return intake.apply(new Sent(name, content, columns, nothing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void send(Handout handout, PopulationId population, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/jsonl");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("akashi-samples-" + population.toString().substring(0, SHORT) + ".jsonl")
            .build()
            .toString());
    handout.write(response.getOutputStream());
  }
}
