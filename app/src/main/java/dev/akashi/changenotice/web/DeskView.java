package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.platform.Part;

/** The change notices that were filed. */
public record DeskView(Part<ChangeNotice> all) {}
