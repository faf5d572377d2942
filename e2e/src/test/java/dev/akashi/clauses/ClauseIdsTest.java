package dev.akashi.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** This module is the last of the build, so the tests of all others are compiled when it runs. */
class ClauseIdsTest {

  @Test
  void everyIdInAnAnnotationIsInTheCatalogue() throws IOException {
    ClauseCatalogue catalogue = ClauseCatalogue.load();
    Map<String, TreeSet<String>> usersOfUnknownIds = new TreeMap<>();
    int found = 0;
    for (Path file : compiledTests()) {
      ClassModel type = ClassFile.of().parse(file);
      List<String> ids =
          Stream.concat(Stream.of(type), type.methods().stream())
              .flatMap(ClauseIdsTest::ids)
              .toList();
      found += ids.size();
      for (String id : ids) {
        if (!catalogue.knows(id)) {
          usersOfUnknownIds
              .computeIfAbsent(id, unknown -> new TreeSet<>())
              .add(type.thisClass().asInternalName());
        }
      }
    }
    assertThat(found).isPositive();
    assertThat(usersOfUnknownIds).as("clause ids that docs/clauses does not know").isEmpty();
  }

  private static List<Path> compiledTests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."), 20)) {
      return files
          .filter(file -> file.toString().contains("/target/test-classes/"))
          .filter(file -> file.toString().endsWith(".class"))
          .toList();
    }
  }

  private static Stream<String> ids(AttributedElement element) {
    return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(attribute -> attribute.annotations().stream())
        .filter(a -> a.className().equalsString(Clause.class.descriptorString()))
        .flatMap(annotation -> values(annotation));
  }

  private static Stream<String> values(Annotation annotation) {
    return annotation.elements().stream()
        .map(AnnotationElement::value)
        .flatMap(value ->
            value instanceof AnnotationValue.OfArray array
                ? array.values().stream()
                : Stream.of(value))
        .map(value -> ((AnnotationValue.OfString) value).stringValue());
  }
}
