package dev.akashi.oscal.check;

import java.util.List;

/**
 * An expression in the part of Metapath that OSCAL's constraints use, as it is written. {@link
 * MetapathParser} reads it, {@link PathCompiler} and {@link TestCompiler} bind it to a type.
 */
sealed interface Metapath {

  /** {@code .} */
  record Self() implements Metapath {}

  /** A child element by its name in XML. */
  record Child(String name) implements Metapath {}

  /** {@code @name} */
  record Flag(String name) implements Metapath {}

  /** What {@code //} stands for between two steps: the item and everything below it. */
  record Below() implements Metapath {}

  /** The document, where a leading {@code //} starts. */
  record Document() implements Metapath {}

  /** {@code first/next} */
  record Step(Metapath first, Metapath next) implements Metapath {}

  /** {@code a|b} */
  record Union(List<Metapath> parts) implements Metapath {}

  /** {@code base[condition]} */
  record Filter(Metapath base, Metapath condition) implements Metapath {}

  /** {@code 'a'} or {@code ('a', 'b')} */
  record Literals(List<String> values) implements Metapath {}

  /** {@code name(arguments)} */
  record Call(String name, List<Metapath> arguments) implements Metapath {}

  /** A general comparison: some value on the left and some on the right fit the operator. */
  record Comparison(String operator, Metapath left, Metapath right) implements Metapath {}

  record And(List<Metapath> parts) implements Metapath {}

  record Or(List<Metapath> parts) implements Metapath {}
}
