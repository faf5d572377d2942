package dev.akashi.oscal.xml;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.markup.Block;
import dev.akashi.oscal.markup.Markdown;
import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Path;
import dev.akashi.oscal.tree.SharedTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML by the model. What does not fit is noted with its place; what stands in a wrong order
 * is kept, so that all errors are told in one run.
 */
final class XmlReader {

  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final XmlCursor xml;
  private final Model model;
  private final Path path = new Path();
  private final XmlProblems problems;
  private final XhtmlReader xhtml;
  private final SharedTexts texts = new SharedTexts();
  private int made;

  XmlReader(XmlCursor xml, Model model, boolean lenient) {
    this.xml = xml;
    this.model = model;
    this.problems = new XmlProblems(path, lenient);
    this.xhtml = new XhtmlReader(xml, problems);
  }

  Reading read() throws OscalException {
    while (xml.next() != XmlCursor.START) {
      if (xml.event() == XmlCursor.DOCUMENT_END) {
        throw XmlCursor.refused("read.no-root", known());
      }
    }
    String name = xml.name();
    if (!xml.isOscal()) {
      throw XmlCursor.refused("read.xml-namespace", xml.namespace(), XmlNotation.NAMESPACE);
    }
    Optional<Type> type = model.root(name);
    if (type.isEmpty()) {
      throw XmlCursor.refused("read.unknown-root", name, known());
    }
    path.start(name);
    Node root = object(type.get());
    while (xml.next() != XmlCursor.DOCUMENT_END) {
      // Comments and white space may follow the root.
    }
    return new Reading(new OscalDocument(model, root), problems.all());
  }

  private String known() {
    return String.join(", ", model.roots().keySet());
  }

  /** An object under construction. */
  private static final class Building {
    private final Type type;
    private final @Nullable Object[] slots;
    private final List<Block> prose = new ArrayList<>(1);
    private int last = -1;

    Building(Type type) {
      this.type = type;
      this.slots = new @Nullable Object[type.properties().size()];
    }

    void add(Property property, Object content) {
      if (property.many()) {
        list(property).add(content);
      } else {
        slots[property.index()] = content;
      }
    }

    @SuppressWarnings("unchecked")
    List<Object> list(Property property) {
      Object list = slots[property.index()];
      if (list == null) {
        list = new ArrayList<>(4);
        slots[property.index()] = list;
      }
      return (List<Object>) list;
    }

    int size(Property property) {
      return slots[property.index()] instanceof List<?> list ? list.size() : 0;
    }

    Node done(int number) {
      Property unwrapped = type.unwrapped();
      if (unwrapped != null && !prose.isEmpty()) {
        slots[unwrapped.index()] = Markdown.write(prose);
      }
      for (int i = 0; i < slots.length; i++) {
        if (slots[i] instanceof List<?> list) {
          slots[i] = list.isEmpty() ? null : List.copyOf(list);
        }
      }
      return Node.of(type, slots, Map.of(), number);
    }
  }

  private Node object(Type type) throws OscalException {
    Building building = new Building(type);
    attributes(building);
    Property value = type.value();
    StringBuilder text = value == null ? null : new StringBuilder();
    int event = xml.next();
    while (event != XmlCursor.END) {
      if (event == XmlCursor.TEXT) {
        String run = xml.textRun();
        event = xml.event();
        if (text != null) {
          text.append(run);
        } else if (!run.isBlank()) {
          problems.error("structure.text", excerpt(run));
        }
      } else {
        child(building);
        event = xml.next();
      }
    }
    if (value != null && text != null) {
      building.add(value, kept(value.textType(), text.toString()));
    }
    return building.done(++made);
  }

  static String excerpt(String text) {
    String line = text.strip();
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  private void attributes(Building building) throws OscalException {
    for (int i = 0; i < xml.attributes(); i++) {
      String name = xml.attributeName(i);
      String namespace = xml.attributeNamespace(i);
      Property flag = namespace.isEmpty() ? building.type.attribute(name) : null;
      if (flag != null) {
        building.add(flag, kept(flag.textType(), xml.attribute(i)));
      } else if (!namespace.equals(INSTANCE)) {
        problems.unknown("@" + name, name);
      }
    }
  }

  private void child(Building building) throws OscalException {
    String name = xml.name();
    Property property = xml.isOscal() ? building.type.element(name) : null;
    Property unwrapped = building.type.unwrapped();
    if (property != null && property.form() != Property.Form.UNWRAPPED) {
      checkOrder(building, property, name);
      if (property.form() == Property.Form.GROUPED) {
        group(building, property);
      } else {
        element(building, property, name);
      }
    } else if (unwrapped != null && xml.isOscal() && XhtmlReader.isBlock(name)) {
      checkOrder(building, unwrapped, name);
      path.enter(unwrapped);
      building.prose.add(xhtml.block());
      path.leave();
    } else {
      problems.unknown(name, name);
      xml.skip();
    }
  }

  private void checkOrder(Building building, Property property, String name) {
    if (property.index() < building.last) {
      problems.error(
          "structure.order", name, building.type.properties().get(building.last).xmlName());
    } else {
      building.last = property.index();
    }
  }

  private void group(Building building, Property property) throws OscalException {
    noAttributes();
    while (xml.next() != XmlCursor.END) {
      if (xml.event() == XmlCursor.TEXT) {
        blank(xml.text());
      } else if (xml.isOscal() && xml.name().equals(property.xmlName())) {
        element(building, property, property.xmlName());
      } else {
        problems.unknown(xml.name(), xml.name());
        xml.skip();
      }
    }
  }

  private void element(Building building, Property property, String name) throws OscalException {
    path.enter(property);
    if (property.many()) {
      path.at(building.size(property));
    }
    boolean again = !property.many() && building.slots[property.index()] != null;
    Object content =
        property.isObject() ? object(property.objectType()) : simple(property.textType());
    if (again) {
      problems.error("structure.twice", name);
    } else {
      building.add(property, content);
    }
    path.leave();
  }

  private String simple(Datatype type) throws OscalException {
    noAttributes();
    return switch (type) {
      case MARKUP_LINE -> kept(type, xhtml.line());
      case MARKUP_MULTILINE -> Markdown.write(xhtml.blocks());
      default -> kept(type, text());
    };
  }

  private void noAttributes() {
    for (int i = 0; i < xml.attributes(); i++) {
      if (!xml.attributeNamespace(i).equals(INSTANCE)) {
        problems.unknown("@" + xml.attributeName(i), xml.attributeName(i));
      }
    }
  }

  private void blank(String text) {
    if (!text.isBlank()) {
      problems.error("structure.text", excerpt(text));
    }
  }

  /** The text of an element that has no elements in it. */
  private String text() throws OscalException {
    String text = "";
    int event = xml.next();
    while (event != XmlCursor.END) {
      if (event == XmlCursor.TEXT) {
        text = text.isEmpty() ? xml.textRun() : text + xml.textRun();
        event = xml.event();
      } else {
        problems.unknown(xml.name(), xml.name());
        xml.skip();
        event = xml.next();
      }
    }
    return text;
  }

  /** White space around a value means nothing, but in a string; base64 may have lines. */
  private String kept(Datatype type, String text) {
    String value =
        switch (type) {
          case STRING, MARKUP_LINE, MARKUP_MULTILINE -> text;
          case BASE64 -> text.replaceAll("\\s+", "");
          case BOOLEAN -> truth(text.strip());
          default -> text.strip();
        };
    return type == Datatype.UUID ? value : texts.shared(value);
  }

  private static String truth(String text) {
    return switch (text) {
      case "1" -> "true";
      case "0" -> "false";
      default -> text;
    };
  }
}
