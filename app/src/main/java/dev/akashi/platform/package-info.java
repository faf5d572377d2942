/**
 * What every page and every API call shares: today, texts, layout, forms, permissions, problems.
 */
@NullMarked
package dev.akashi.platform;

import org.jspecify.annotations.NullMarked;
