/** Pages and API of internal audits. */
@NullMarked
package dev.akashi.internalaudit.web;

import org.jspecify.annotations.NullMarked;
