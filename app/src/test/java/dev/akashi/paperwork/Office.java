package dev.akashi.paperwork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** LibreOffice, which reads Word files with a library of its own. */
final class Office {

  private Office() {}

  static Optional<Path> program() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The PDF file that LibreOffice makes of a Word file; empty when it has no Writer to do so. */
  static Optional<Path> pdf(Path word, Path folder) throws IOException, InterruptedException {
    Process office =
        new ProcessBuilder(
                program().orElseThrow().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                word.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    if (!office.waitFor(4, TimeUnit.MINUTES)) {
      office.destroyForcibly();
      throw new IOException("LibreOffice did not end");
    }
    String name = word.getFileName().toString();
    Path pdf = folder.resolve(name.substring(0, name.length() - ".docx".length()) + ".pdf");
    String said = Files.readString(folder.resolve("office.log"));
    if (!Files.exists(pdf) && !said.contains("could not be loaded")) {
      throw new IOException(said);
    }
    return Optional.of(pdf).filter(Files::exists);
  }
}
