package org.lotwatch.stats.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.api.sheet.CsvSheet;
import org.lotwatch.stats.api.sheet.NdjsonSheet;
import org.lotwatch.stats.api.sheet.Sheet;
import org.lotwatch.stats.api.sheet.XlsxSheet;

/** Answers as files, with all their rows. */
@Path("/api/v1/exports")
@Tag(name = "Exports")
@APIResponse(responseCode = "400", description = "validation, unknown-parameter, bad-time, range-too-wide")
@APIResponse(responseCode = "409", description = "not-yet-applied")
@APIResponse(responseCode = "503", description = "unavailable")
class ExportResource {

    private static final String WHAT = "{what: totals|lots|series|events|discrepancies}";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON_LINES = ".ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DESCRIPTION =
            "All rows at one moment, sent as they are read. Filters and moments are those"
                    + " of the answer that is exported; times are in tz, with its offset.";
    private static final DateTimeFormatter IN_NAMES =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Exports exports;
    private final Replies replies;

    ExportResource(Exports exports, Replies replies) {
        this.exports = exports;
        this.replies = replies;
    }

    @GET
    @Path(WHAT + ".csv")
    @Produces(CSV)
    @Operation(
            summary = "Comma separated values",
            description =
                    DESCRIPTION + " A text that a spreadsheet would take for a formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> csv(
            @PathParam("what") String what,
            @BeanParam ExportParameters parameters,
            @BeanParam SeriesParameters series,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ExportKind kind = ExportKind.of(what);
        return file(
                new Replies.Request(uri, headers, freshness),
                ExportQuestion.of(kind, parameters, series, filters, moment),
                ".csv",
                CsvSheet::new);
    }

    @GET
    @Path(WHAT + ".ndjson")
    @Produces(NDJSON)
    @Operation(summary = "A JSON object per line", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> ndjson(
            @PathParam("what") String what,
            @BeanParam ExportParameters parameters,
            @BeanParam SeriesParameters series,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ExportKind kind = ExportKind.of(what);
        return file(
                new Replies.Request(uri, headers, freshness),
                ExportQuestion.of(kind, parameters, series, filters, moment),
                JSON_LINES,
                NdjsonSheet::new);
    }

    @GET
    @Path(WHAT + ".xlsx")
    @Produces(XLSX)
    @Operation(summary = "A workbook", description = DESCRIPTION + " No cell is a formula.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> xlsx(
            @PathParam("what") String what,
            @BeanParam ExportParameters parameters,
            @BeanParam SeriesParameters series,
            @BeanParam FilterParameters filters,
            @BeanParam MomentParameters moment,
            @BeanParam FreshnessParameters freshness,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        ExportKind kind = ExportKind.of(what);
        return file(
                new Replies.Request(uri, headers, freshness),
                ExportQuestion.of(kind, parameters, series, filters, moment),
                ".xlsx",
                columns -> new XlsxSheet(kind.label(), columns));
    }

    private RestMulti<byte[]> file(
            Replies.Request request, ExportQuestion question, String ending, Function<List<String>, Sheet> sheet) {
        Uni<Replies.Streamed<ExportTable>> begun =
                replies.streamed(request, question.asked(), ending.equals(JSON_LINES), () -> exports.table(question));
        return RestMulti.fromUniResponse(
                begun,
                streamed -> bytes(streamed.answer(), sheet),
                streamed -> headers(streamed, question.kind(), ending),
                Replies.Streamed::status);
    }

    private static Multi<byte[]> bytes(@Nullable Answer<ExportTable> answer, Function<List<String>, Sheet> form) {
        if (answer == null) {
            return Multi.createFrom().empty();
        }
        Sheet sheet = form.apply(answer.body().columns());
        Multi<byte[]> rows = answer.body().rows().map(sheet::rows);
        Multi<byte[]> end = Multi.createFrom().item(sheet::end);
        return Multi.createBy().concatenating().streams(rows, end).filter(bytes -> bytes.length > 0);
    }

    private static Map<String, List<String>> headers(
            Replies.Streamed<ExportTable> streamed, ExportKind kind, String ending) {
        Map<String, List<String>> headers = new HashMap<>(streamed.headers());
        Answer<ExportTable> answer = streamed.answer();
        if (answer != null) {
            String name = "lotwatch-" + kind.label() + "-"
                    + knownAt(answer.stamp().moment().knownAt()) + ending;
            headers.put(HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"" + name + "\""));
        }
        return headers;
    }

    private static String knownAt(Instant instant) {
        return IN_NAMES.format(instant);
    }
}
