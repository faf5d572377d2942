/**
 * Prose with markup, between the Markdown of JSON and YAML and the elements of XML, as the data
 * types markup-line and markup-multiline of the metaschema specification map them.
 */
@NullMarked
package dev.akashi.oscal.markup;

import org.jspecify.annotations.NullMarked;
