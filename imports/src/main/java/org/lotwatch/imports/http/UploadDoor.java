package org.lotwatch.imports.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.lotwatch.imports.ImportConfig;
import org.lotwatch.imports.Imports;

/**
 * Writes the bodies of uploads to disk as they come, before their resource is asked. The server's own limit of bodies, which are
 * held in memory elsewhere, does not apply to them: their announced length is taken away once they are here.
 */
@ApplicationScoped
public class UploadDoor {

    /** Posts below this address are files. */
    public static final String ADDRESS = "/api/v1/imports/";

    private static final int AFTER_AUTHORIZATION = 50;

    private final Vertx vertx;
    private final Imports imports;
    private final long most;

    UploadDoor(Vertx vertx, Imports imports, ImportConfig config) {
        this.vertx = vertx;
        this.imports = imports;
        this.most = config.maxFileSize().asLongValue();
    }

    /** Whether the body of a request is written to disk here. A cancellation has an empty one. */
    public static boolean isUpload(HttpServerRequest request) {
        return request.method().equals(HttpMethod.POST)
                && request.path().startsWith(ADDRESS)
                && request.path().indexOf('/', ADDRESS.length()) < 0;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, AFTER_AUTHORIZATION);
    }

    private void check(RoutingContext exchange) {
        if (isUpload(exchange.request())) {
            receive(exchange);
        } else {
            exchange.next();
        }
    }

    private void receive(RoutingContext exchange) {
        HttpServerRequest request = exchange.request().pause();
        vertx.executeBlocking(imports::temporary, false)
                .onSuccess(
                        file -> exchange.addEndHandler(end -> vertx.fileSystem().delete(file.toString())))
                .onFailure(exchange::fail)
                .compose(file -> vertx.fileSystem()
                        .open(file.toString(), new OpenOptions())
                        .map(open -> new Spool(request, open, most))
                        .onFailure(exchange::fail)
                        .onSuccess(spool -> write(exchange, file, spool)));
    }

    private void write(RoutingContext exchange, Path file, Spool spool) {
        HttpServerRequest request = exchange.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            exchange.response().writeContinue();
        }
        spool.write().onFailure(exchange::fail).onSuccess(fits -> {
            if (fits) {
                request.headers().remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.TRANSFER_ENCODING);
                new Upload(file, request.getHeader(HttpHeaders.CONTENT_TYPE), spool.fileName()).keepWith(exchange);
                Silence.allow(exchange);
                exchange.next();
            } else {
                refuse(exchange);
            }
        });
    }

    private void refuse(RoutingContext exchange) {
        JsonObject problem = new JsonObject()
                .put("type", "https://lotwatch.org/problems/payload-too-large")
                .put("status", 413)
                .put("title", "File too large")
                .put("detail", "the file must have at most " + most + " bytes, had more; import it in parts")
                .put("instance", exchange.request().path());
        exchange.response()
                .setStatusCode(413)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(problem.toBuffer());
    }
}
