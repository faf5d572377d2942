/** Pages and API of checklists, for agencies and providers. */
@NullMarked
package dev.akashi.checklist.web;

import org.jspecify.annotations.NullMarked;
