package dev.akashi.registrylog.web;

import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.registrylog.LogHead;
import dev.akashi.registrylog.LogKey;
import dev.akashi.registrylog.PublicLog;
import dev.akashi.registrylog.PublicLog.Consistency;
import dev.akashi.registrylog.PublicLog.Inclusion;
import dev.akashi.transparency.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoint and proofs for programs, without a token. Hashes are base64, as in checkpoints. */
@RestController
class LogApi {

  private final PublicLog log;
  private final JsonMapper json;

  LogApi(PublicLog log, JsonMapper json) {
    this.log = log;
    this.json = json;
  }

  record CheckpointJson(String origin, long size, String root, String note, List<KeyJson> keys) {}

  record KeyJson(String key, long fromSize, Instant madeAt, boolean signs) {
    static KeyJson of(LogKey key) {
      return new KeyJson(key.use().key().toString(), key.use().from(), key.madeAt(), key.signs());
    }
  }

  record InclusionJson(
      long index, long size, String entry, String leaf, List<String> proof, String root) {
    static InclusionJson of(Inclusion inclusion) {
      return new InclusionJson(
          inclusion.entry().index(),
          inclusion.size(),
          inclusion.entry().text(),
          inclusion.leaf().base64(),
          base64(inclusion.proof()),
          inclusion.root().base64());
    }
  }

  record ConsistencyJson(long from, String fromRoot, long to, String toRoot, List<String> proof) {
    static ConsistencyJson of(Consistency consistency) {
      return new ConsistencyJson(
          consistency.from(),
          consistency.fromRoot().base64(),
          consistency.to(),
          consistency.toRoot().base64(),
          base64(consistency.proof()));
    }
  }

  @OpenToAll
  @GetMapping("/api/v1/log/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    LogHead head = log.head();
    return passing(
        new CheckpointJson(
            head.origin(),
            head.size(),
            head.frontier().root().base64(),
            head.note(),
            log.keyList().stream().map(KeyJson::of).toList()));
  }

  @OpenToAll
  @GetMapping("/api/v1/log/inclusion")
  ResponseEntity<byte[]> inclusion(FormInput form) {
    form.required("index");
    Optional<Long> index = form.number("index", 0, Long.MAX_VALUE);
    Optional<Long> size = form.number("size", 1, Long.MAX_VALUE);
    form.refuseIfBad();
    InclusionJson answer = InclusionJson.of(log.inclusion(index.orElseThrow(), size));
    return size.isPresent() ? lasting(answer) : passing(answer);
  }

  @OpenToAll
  @GetMapping("/api/v1/log/consistency")
  ResponseEntity<byte[]> consistency(FormInput form) {
    form.required("from");
    Optional<Long> from = form.number("from", 0, Long.MAX_VALUE);
    Optional<Long> to = form.number("to", 0, Long.MAX_VALUE);
    form.refuseIfBad();
    ConsistencyJson answer = ConsistencyJson.of(log.consistency(from.orElseThrow(), to));
    return to.isPresent() ? lasting(answer) : passing(answer);
  }

  private ResponseEntity<byte[]> passing(Object answer) {
    return LogAnswers.passing(MediaType.APPLICATION_JSON, json.writeValueAsBytes(answer));
  }

  private ResponseEntity<byte[]> lasting(Object answer) {
    return LogAnswers.lasting(MediaType.APPLICATION_JSON, json.writeValueAsBytes(answer));
  }

  private static List<String> base64(List<Hash> hashes) {
    return hashes.stream().map(Hash::base64).toList();
  }
}
