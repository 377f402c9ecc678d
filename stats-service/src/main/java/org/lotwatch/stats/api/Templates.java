package org.lotwatch.stats.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.lotwatch.events.codec.Reference;

/** The pages, by what they show. */
@CheckedTemplate(basePath = "pages")
final class Templates {

    private Templates() {}

    static native TemplateInstance dashboard(Frame frame, DashboardPage page);

    static native TemplateInstance strip(Strip strip);

    static native TemplateInstance panel(DiscrepancyPanel panel);

    static native TemplateInstance lot(Frame frame, LotPage page);

    static native TemplateInstance lots(Frame frame, LotsPage page);

    static native TemplateInstance shipments(Frame frame, ShipmentsPage page);

    static native TemplateInstance shipment(Frame frame, ShipmentPage page);

    static native TemplateInstance discrepancies(Frame frame, DiscrepanciesPage page);

    static native TemplateInstance parked(Frame frame, ParkedPage page);

    static native TemplateInstance record(Frame frame, RecordPage page);

    static native TemplateInstance sources(Frame frame, SourcesPage page);

    static native TemplateInstance contract(Reference reference);

    static native TemplateInstance problem(HttpProblem problem);
}
