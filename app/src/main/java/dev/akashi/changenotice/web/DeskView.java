package dev.akashi.changenotice.web;

import dev.akashi.changenotice.ChangeNotice;
import java.util.List;

/** The change notices that were filed. */
public record DeskView(List<ChangeNotice> all) {}
