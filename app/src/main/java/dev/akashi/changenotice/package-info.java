/**
 * What providers tell of changes in a listed service, with the controls each touches, and whether
 * the support body rules it significant, so that the service is audited again (FRM-57).
 */
@NullMarked
package dev.akashi.changenotice;

import org.jspecify.annotations.NullMarked;
