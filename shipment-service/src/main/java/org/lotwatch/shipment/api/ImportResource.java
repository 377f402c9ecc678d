package org.lotwatch.shipment.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.ImportColumns;
import org.lotwatch.imports.ImportOrder;
import org.lotwatch.imports.ImportPage;
import org.lotwatch.imports.ImportReport;
import org.lotwatch.imports.Imports;
import org.lotwatch.imports.http.FileTooLarge;
import org.lotwatch.imports.http.UploadDoor;
import org.lotwatch.imports.table.FileFault;
import org.lotwatch.imports.table.SheetOptions;

/** Files of manifests. They are on disk before they are looked at. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Manifests from CSV and XLSX files.")
class ImportResource {

    private final UploadDoor door;
    private final Imports imports;
    private final UriInfo uri;

    ImportResource(UploadDoor door, Imports imports, UriInfo uri) {
        this.door = door;
        this.imports = imports;
        this.uri = uri;
    }

    @POST
    @Path("/shipments")
    @Operation(
            summary = "Import manifests",
            description =
                    "The body is the file: CSV or XLSX, one row for each line of a manifest, with a header. Rows of "
                            + "one shipmentId make one manifest, wherever they stand. Importing the same file again changes "
                            + "nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "The file is kept and is being worked on.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun=true: what importing would come to; nothing is kept.",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "400", description = "The file or a parameter is not right.")
    @APIResponse(responseCode = "413", description = "The file is too large.")
    public Uni<Response> take(
            @Context RoutingContext exchange,
            @Parameter(description = "true: only judge the rows, and show the first rejected ones.")
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Parameter(description = "valid-rows (default) or all-or-nothing.") @QueryParam("mode") @Nullable
                    String mode,
            @Parameter(description = "column:field, for a column that is not named like its field.")
                    @QueryParam("map")
                    @Nullable
                    List<String> map,
            @Parameter(description = "The IANA zone of times without an offset.") @QueryParam("tz") @Nullable String tz,
            @Parameter(description = "The encoding of a CSV file; default UTF-8.") @QueryParam("charset") @Nullable
                    String charset,
            @Parameter(description = "The name or number of a workbook's sheet; default the first.")
                    @QueryParam("sheet")
                    @Nullable
                    String sheet,
            @Parameter(description = "The file's name, to know the job by.") @QueryParam("fileName") @Nullable
                    String fileName) {
        SheetOptions options = new SheetOptions(charset, sheet, tz, ImportParameters.fields(map));
        boolean isPreview = ImportParameters.isPreview(dryRun);
        return door.receive(exchange)
                .chain(upload -> take(ImportParameters.order(upload, mode, fileName, options), isPreview))
                .onFailure(FileTooLarge.class)
                .transform(Problems::fileTooLarge)
                .onFailure(FileFault.class)
                .transform(Problems::badFile);
    }

    private Uni<Response> take(ImportOrder order, boolean isPreview) {
        return isPreview
                ? imports.preview(order).map(report -> Response.ok(report).build())
                : imports.start(order).map(this::accepted);
    }

    private Response accepted(ImportReport report) {
        return Response.accepted(report)
                .location(uri.getBaseUriBuilder()
                        .path(ImportResource.class)
                        .segment(String.valueOf(report.job()))
                        .build())
                .build();
    }

    @GET
    @Operation(summary = "Imports", description = "Latest first, page by page.")
    public Uni<ImportPage> list(
            @Parameter(description = "Imports per page, 1 .. 1000; default 100.") @QueryParam("limit") @Nullable
                    String limit,
            @Parameter(description = "The nextCursor of the page before.") @QueryParam("cursor") @Nullable
                    String cursor) {
        return imports.page(ImportParameters.before(cursor), Parameters.limit(limit));
    }

    @GET
    @Path("/columns")
    @Operation(summary = "The columns that a file may have")
    public ImportColumns columns() {
        return imports.columns();
    }

    @GET
    @Path("/{job}")
    @Operation(
            summary = "One import",
            description = "How far it has come, how fast it is, and what became of its rows.")
    @APIResponse(responseCode = "404", description = "Unknown import.")
    public Uni<ImportReport> one(@PathParam("job") String job) {
        return imports.find(job).map(found -> found.orElseThrow(() -> Problems.unknownImport(job)));
    }

    @GET
    @Path("/{job}/rejects")
    @Produces("text/csv; charset=UTF-8")
    @Operation(
            summary = "The reject file",
            description = "The rejected rows with their original columns and the reason; mended, it can be imported.")
    @APIResponse(responseCode = "404", description = "Unknown import.")
    public Multi<String> rejects(@PathParam("job") String job) {
        return imports.rejects(job)
                .onItem()
                .transformToMulti(found -> found.orElseThrow(() -> Problems.unknownImport(job)));
    }

    @POST
    @Path("/{job}/cancellation")
    @Operation(summary = "Stop an import", description = "What is recorded stays; the answer is its state just before.")
    @APIResponse(responseCode = "404", description = "Unknown import.")
    @APIResponse(
            responseCode = "409",
            description = "It has ended, or it is being recorded all or nothing and can no longer be stopped.")
    public Uni<ImportReport> cancel(@PathParam("job") String job) {
        return imports.cancel(job)
                .chain(stopped -> stopped.isPresent()
                        ? Uni.createFrom().item(stopped.get())
                        : one(job).map(report -> {
                            throw Problems.importGoesOn(job, report.state());
                        }));
    }
}
