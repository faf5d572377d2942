package dev.akashi.registrylog.web;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.OpenToAll;
import dev.akashi.registrylog.PublicLog;
import dev.akashi.registrylog.Snapshot;
import dev.akashi.registrylog.Snapshots;
import dev.akashi.transparency.Tile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of the log, as any web server could serve them from a copy. */
@RestController
class LogFiles {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final PublicLog log;
  private final Snapshots snapshots;

  LogFiles(PublicLog log, Snapshots snapshots) {
    this.log = log;
    this.snapshots = snapshots;
  }

  @OpenToAll
  @GetMapping("/log/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    return LogAnswers.passing(TEXT, utf8(log.head().note()));
  }

  @OpenToAll
  @GetMapping("/log/keys")
  ResponseEntity<byte[]> keys() {
    return LogAnswers.passing(TEXT, utf8(log.keys().format()));
  }

  @OpenToAll
  @GetMapping("/log/tile/{*path}")
  ResponseEntity<byte[]> tile(@PathVariable String path) {
    byte[] file =
        Tile.ofPath(path.substring(1))
            .flatMap(log::file)
            .orElseThrow(() -> Refusal.notFound(Reason.of("log.no-tile").with(path)));
    return LogAnswers.lasting(MediaType.APPLICATION_OCTET_STREAM, file);
  }

  @OpenToAll
  @GetMapping("/log/states/{hash}")
  ResponseEntity<byte[]> state(@PathVariable String hash) {
    return LogAnswers.lasting(MediaType.APPLICATION_JSON, utf8(log.state(hash)));
  }

  @OpenToAll
  @GetMapping("/log/snapshots/{day}")
  ResponseEntity<byte[]> snapshot(@PathVariable String day) {
    return LogAnswers.lasting(TEXT, utf8(find(day).note()));
  }

  @OpenToAll
  @GetMapping("/log/snapshots/{day}/list")
  ResponseEntity<byte[]> snapshotList(@PathVariable String day) {
    return LogAnswers.lasting(MediaType.APPLICATION_JSON, utf8(snapshots.document(find(day))));
  }

  private Snapshot find(String day) {
    try {
      return snapshots.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      throw Refusal.notFound(Reason.of("log.no-snapshot").with(day));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
