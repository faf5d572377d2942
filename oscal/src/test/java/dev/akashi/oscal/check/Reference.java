package dev.akashi.oscal.check;

import gov.nist.secauto.metaschema.core.configuration.DefaultConfiguration;
import gov.nist.secauto.metaschema.core.metapath.MetapathException;
import gov.nist.secauto.metaschema.core.metapath.item.node.IDocumentNodeItem;
import gov.nist.secauto.metaschema.core.model.IUriResolver;
import gov.nist.secauto.metaschema.core.model.constraint.ConstraintValidationFinding;
import gov.nist.secauto.metaschema.core.model.constraint.IConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.ValidationFeature;
import gov.nist.secauto.metaschema.core.model.validation.IValidationFinding;
import gov.nist.secauto.metaschema.core.model.validation.JsonSchemaContentValidator;
import gov.nist.secauto.metaschema.databind.io.Format;
import gov.nist.secauto.metaschema.databind.io.IBoundLoader;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reference implementation, as an oracle. It is kept from the network: every address that is no
 * file is refused.
 */
final class Reference {

  private static final Map<String, String> SHORT =
      Map.of(
          "system-security-plan", "ssp",
          "assessment-plan", "ap",
          "assessment-results", "ar",
          "plan-of-action-and-milestones", "poam");

  private final OscalBindingContext context = OscalBindingContext.newInstance();
  private final Map<String, JsonSchemaContentValidator> schemas = new HashMap<>();

  /** What the official JSON schema of OSCAL 1.1.3 finds in a document of that model. */
  List<String> schemaFindings(String model, String json, URI at) {
    return findings(schemas.computeIfAbsent(model, Reference::schema), json, at);
  }

  static List<String> findings(JsonSchemaContentValidator schema, String json, URI at) {
    try {
      return schema.validate(stream(json), at).getFindings().stream()
          .map(finding -> finding.getPath() + " " + finding.getMessage())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonSchemaContentValidator schema(String model) {
    String name = "/schema/json/oscal-" + SHORT.getOrDefault(model, model) + "_schema.json";
    try (InputStream in = OscalBindingContext.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + name);
      }
      return new JsonSchemaContentValidator(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What its constraints find; the one line "thrown …" when it gives up.
   *
   * @param resolver gives the address of what is opened in place of an imported document
   */
  Set<String> constraintFindings(String json, URI at, IUriResolver resolver) {
    try {
      IBoundLoader loader = context.newBoundLoader();
      loader.setUriResolver(resolver);
      IDocumentNodeItem document = loader.loadAsNodeItem(Format.JSON, stream(json), at);
      Set<String> told = new TreeSet<>();
      context
          .validate(document, loader, new DefaultConfiguration<ValidationFeature<?>>())
          .getFindings()
          .forEach(finding -> told.add(told(finding)));
      return told;
    } catch (IOException
        | MetapathException
        | IllegalStateException
        | UnsupportedOperationException e) {
      return Set.of("thrown " + e);
    }
  }

  /** Refuses whatever is no file. */
  static URI offline(URI address) {
    if (!"file".equals(address.getScheme())) {
      throw new IllegalStateException("no network: " + address);
    }
    return address;
  }

  private static String told(IValidationFinding finding) {
    ConstraintValidationFinding found = (ConstraintValidationFinding) finding;
    IConstraint constraint = found.getConstraints().getFirst();
    return Findings.line(
        found.getSeverity().name(),
        constraint.getType().name(),
        constraint.getId(),
        constraint.getTarget().getPath(),
        found.getPath());
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
