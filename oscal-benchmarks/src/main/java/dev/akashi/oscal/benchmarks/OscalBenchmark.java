package dev.akashi.oscal.benchmarks;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.Problem;
import gov.nist.secauto.oscal.lib.model.Catalog;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalog: load, write, resolve, validate, convert; ours, the reference, and the floor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class OscalBenchmark {

  private static final JsonMapper JACKSON = JsonMapper.builder().build();

  private byte[] json = new byte[0];
  private OscalDocument ours = Ours.profile();
  private OscalDocument profile = ours;
  private Catalog reference = new Catalog();
  private Path files = Path.of("");

  @Setup
  public void read() {
    json = Samples.catalog();
    profile = Ours.profile();
    ours = Ours.read(json, Format.JSON);
    reference = Reference.read(json, gov.nist.secauto.metaschema.databind.io.Format.JSON);
    files = Samples.folder().resolve("profile.json");
  }

  /** The floor: Jackson alone reads the catalog into a tree. */
  @Benchmark
  public JsonNode floorJacksonTree() {
    return JACKSON.readTree(json);
  }

  @Benchmark
  public OscalDocument loadOurs() {
    return Ours.read(json, Format.JSON);
  }

  @Benchmark
  public Catalog loadReference() {
    return Reference.read(json, gov.nist.secauto.metaschema.databind.io.Format.JSON);
  }

  @Benchmark
  public ByteArrayOutputStream writeOurs() {
    return Ours.write(ours, Format.JSON);
  }

  @Benchmark
  public ByteArrayOutputStream writeReference() {
    return Reference.write(reference, gov.nist.secauto.metaschema.databind.io.Format.JSON);
  }

  @Benchmark
  public OscalDocument resolveInMemoryOurs() {
    return Ours.resolve(profile, ours);
  }

  @Benchmark
  public ByteArrayOutputStream loadResolveWriteOurs() {
    return Ours.write(Ours.resolve(Ours.profile(), Ours.read(json, Format.JSON)), Format.JSON);
  }

  @Benchmark
  public ByteArrayOutputStream loadResolveWriteReference() {
    return Reference.loadResolveWrite(files);
  }

  @Benchmark
  public List<Problem> validateOurs() {
    return Ours.validate(json);
  }

  @Benchmark
  public int validateReference() {
    return Reference.validate(json);
  }

  @Benchmark
  public ByteArrayOutputStream convertToXmlOurs() {
    return Ours.write(Ours.read(json, Format.JSON), Format.XML);
  }

  @Benchmark
  public ByteArrayOutputStream convertToXmlReference() {
    return Reference.write(
        Reference.read(json, gov.nist.secauto.metaschema.databind.io.Format.JSON),
        gov.nist.secauto.metaschema.databind.io.Format.XML);
  }
}
