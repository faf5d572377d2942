package dev.akashi.oscal.xml;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.Written;
import dev.akashi.oscal.markup.Markdown;
import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.io.OutputStream;
import java.util.List;

/** Writes a tree as XML: flags as attributes, children as elements in the order of the model. */
final class XmlWriter {

  private final XmlOut xml;
  private final XhtmlWriter xhtml;
  private int leftOut;

  XmlWriter(OutputStream out) {
    xml = new XmlOut(out);
    xhtml = new XhtmlWriter(xml);
  }

  Written write(OscalDocument document) {
    xml.startLine(document.name());
    xml.attribute("xmlns", XmlNotation.NAMESPACE);
    content(document.root(), document.name());
    xml.finish();
    return new Written(leftOut, xml.replaced());
  }

  private void object(String name, Node node) {
    xml.startLine(name);
    content(node, name);
  }

  private void content(Node node, String name) {
    leftOut += node.unknown().size();
    boolean onlyText = true;
    for (Property property : node.type().properties()) {
      Object content = node.get(property);
      if (content == null) {
        continue;
      }
      switch (property.kind()) {
        case FLAG -> xml.attribute(property.xmlName(), (String) content);
        case VALUE -> value(property.textType(), (String) content);
        case CHILD -> {
          child(property, content);
          onlyText = false;
        }
      }
    }
    if (onlyText) {
      xml.endText(name);
    } else {
      xml.endLine(name);
    }
  }

  private void child(Property property, Object content) {
    boolean grouped = property.form() == Property.Form.GROUPED;
    if (grouped) {
      xml.startLine(property.jsonName());
    }
    if (content instanceof List<?> list) {
      list.forEach(element -> single(property, element));
    } else {
      single(property, content);
    }
    if (grouped) {
      xml.endLine(property.jsonName());
    }
  }

  private void single(Property property, Object content) {
    if (content instanceof Node node) {
      object(property.xmlName(), node);
    } else if (property.form() == Property.Form.UNWRAPPED) {
      xhtml.blocks(Markdown.read((String) content));
    } else if (property.textType() == Datatype.MARKUP_MULTILINE) {
      xml.startLine(property.xmlName());
      xhtml.blocks(Markdown.read((String) content));
      xml.endLine(property.xmlName());
    } else {
      xml.startLine(property.xmlName());
      value(property.textType(), (String) content);
      xml.endText(property.xmlName());
    }
  }

  private void value(Datatype type, String text) {
    if (type == Datatype.MARKUP_LINE) {
      xhtml.inlines(Markdown.readLine(text));
    } else {
      xml.text(text);
    }
  }
}
