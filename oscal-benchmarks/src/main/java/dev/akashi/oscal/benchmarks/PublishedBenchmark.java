package dev.akashi.oscal.benchmarks;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.Problem;
import gov.nist.secauto.oscal.lib.model.Catalog;
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

/** What needs the published documents: the plan of 22 KB, and the catalog in XML. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class PublishedBenchmark {

  private byte[] plan = new byte[0];
  private byte[] xml = new byte[0];
  private Path folder = Path.of("");

  @Setup
  public void read() {
    plan = Samples.plan();
    xml = Samples.xmlCatalog();
    folder = Samples.folder();
  }

  @Benchmark
  public List<Problem> validatePlanOurs() {
    return Ours.validate(plan, folder);
  }

  @Benchmark
  public int validatePlanReference() {
    return Reference.validate(plan, folder.resolve("plan.json").toUri());
  }

  @Benchmark
  public OscalDocument loadXmlOurs() {
    return Ours.readWhatFits(xml, Format.XML);
  }

  @Benchmark
  public Catalog loadXmlReference() {
    return Reference.read(xml, gov.nist.secauto.metaschema.databind.io.Format.XML);
  }
}
