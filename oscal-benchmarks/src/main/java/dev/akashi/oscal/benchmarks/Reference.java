package dev.akashi.oscal.benchmarks;

import gov.nist.secauto.metaschema.core.configuration.DefaultConfiguration;
import gov.nist.secauto.metaschema.core.metapath.item.node.IDocumentNodeItem;
import gov.nist.secauto.metaschema.core.metapath.item.node.INodeItem;
import gov.nist.secauto.metaschema.core.model.constraint.ValidationFeature;
import gov.nist.secauto.metaschema.databind.io.Format;
import gov.nist.secauto.metaschema.databind.io.IBoundLoader;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.Catalog;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolutionException;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** What is measured of the reference implementation, liboscal-java. */
final class Reference {

  private static final OscalBindingContext CONTEXT = OscalBindingContext.newInstance();
  private static final URI BASE = URI.create("file:///document");

  private Reference() {}

  static Catalog read(byte[] content, Format format) {
    try {
      return CONTEXT
          .newDeserializer(format, Catalog.class)
          .deserialize(new ByteArrayInputStream(content), BASE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static ByteArrayOutputStream write(Catalog catalog, Format format) {
    try {
      ByteArrayOutputStream out = Sheet.blank();
      CONTEXT.newSerializer(format, Catalog.class).serialize(catalog, out);
      return out;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static ByteArrayOutputStream loadResolveWrite(Path profile) {
    try {
      IDocumentNodeItem resolved = new ProfileResolver().resolve(profile);
      return write((Catalog) INodeItem.toValue(resolved), Format.JSON);
    } catch (IOException | ProfileResolutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads and checks the constraints; its schema validation is not even counted. */
  static int validate(byte[] content) {
    return validate(content, BASE);
  }

  /** The same for a document that lies at the address. */
  static int validate(byte[] content, URI base) {
    try {
      IBoundLoader loader = CONTEXT.newBoundLoader();
      loader.setUriResolver(Reference::offline);
      IDocumentNodeItem document =
          loader.loadAsNodeItem(Format.JSON, new ByteArrayInputStream(content), base);
      return CONTEXT
          .validate(document, loader, new DefaultConfiguration<ValidationFeature<?>>())
          .getFindings()
          .size();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URI offline(URI address) {
    if (!"file".equals(address.getScheme())) {
      throw new IllegalStateException("no network: " + address);
    }
    return address;
  }
}
