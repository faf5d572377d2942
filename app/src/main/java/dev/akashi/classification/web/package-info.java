/** Pages and API of information systems and their classification. */
@NullMarked
package dev.akashi.classification.web;

import org.jspecify.annotations.NullMarked;
