package org.lotwatch.events;

/** The pseudonymous person or party behind a report, and the role it reports in. */
public record ReportedBy(String partyId, String role) {}
