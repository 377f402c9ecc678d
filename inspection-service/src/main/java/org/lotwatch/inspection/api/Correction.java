package org.lotwatch.inspection.api;

import org.lotwatch.inspection.domain.Content;
import org.lotwatch.inspection.domain.Why;

/** What a paper is to say instead, and why. */
record Correction(Content content, Why why) {}
