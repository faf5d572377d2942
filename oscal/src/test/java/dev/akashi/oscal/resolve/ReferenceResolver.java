package dev.akashi.oscal.resolve;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import gov.nist.secauto.metaschema.core.metapath.item.node.IDocumentNodeItem;
import gov.nist.secauto.metaschema.core.metapath.item.node.INodeItem;
import gov.nist.secauto.metaschema.databind.io.Format;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.Catalog;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolutionException;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The reference implementation. It reads addresses it meets, so it only gets documents of ours. */
final class ReferenceResolver {

  private static final OscalBindingContext CONTEXT;

  static {
    // Its own assertions stop it at groups that it then handles well.
    ClassLoader.getSystemClassLoader().setPackageAssertionStatus("gov.nist.secauto", false);
    CONTEXT = OscalBindingContext.newInstance();
  }

  private ReferenceResolver() {}

  static OscalDocument resolve(Path profile)
      throws IOException, OscalException, ProfileResolutionException {
    IDocumentNodeItem resolved = new ProfileResolver().resolve(profile);
    Catalog catalog = (Catalog) INodeItem.toValue(resolved);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CONTEXT.newSerializer(Format.JSON, Catalog.class).serialize(catalog, out);
    return PublishedResolutionTest.read(out.toByteArray());
  }
}
