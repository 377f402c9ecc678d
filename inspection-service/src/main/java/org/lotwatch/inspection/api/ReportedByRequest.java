package org.lotwatch.inspection.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.ReportedBy;
import org.lotwatch.inspection.domain.Limits;

@Schema(name = "ReportedBy", description = "Who reports, pseudonymous.")
record ReportedByRequest(
        @Schema(required = true, examples = "party-17") @Nullable
        String partyId,

        @Schema(required = true, examples = "stock-clerk") @Nullable
        String role) {

    ReportedBy read(String at, Checks checks) {
        return new ReportedBy(
                checks.text(at + "/partyId", partyId, Limits.ID), checks.text(at + "/role", role, Limits.ID));
    }
}
