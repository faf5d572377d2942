/** Word documents as Japanese offices expect them: fonts, languages and paper in one place. */
@NamedInterface("word")
@NullMarked
package dev.akashi.platform.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
