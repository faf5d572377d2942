@org.jspecify.annotations.NullMarked
package dev.akashi.oscal.check;
