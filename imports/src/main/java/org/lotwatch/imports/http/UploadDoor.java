package org.lotwatch.imports.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.lotwatch.imports.ImportConfig;
import org.lotwatch.imports.Imports;

/**
 * Writes the bodies of uploads to disk as they come. The server's own limit of bodies, which are held in memory elsewhere, does
 * not apply to them: their announced length is taken away before it is looked at.
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
        filters.register(this::leaveTheLengthToUs, AFTER_AUTHORIZATION);
    }

    private void leaveTheLengthToUs(RoutingContext exchange) {
        if (isUpload(exchange.request())) {
            exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        exchange.next();
    }

    /**
     * The body of a request that nobody has begun to read; on the request's event loop.
     *
     * @return fails with {@link FileTooLarge}, or when the sender hangs up or the disk is full
     */
    public Uni<Upload> receive(RoutingContext exchange) {
        HttpServerRequest request = exchange.request().pause();
        return UniHelper.toUni(vertx.executeBlocking(imports::temporary, false)
                .onSuccess(
                        file -> exchange.addEndHandler(end -> vertx.fileSystem().delete(file.toString())))
                .compose(file -> vertx.fileSystem()
                        .open(file.toString(), new OpenOptions())
                        .compose(open -> write(exchange, file, new Spool(request, open, most)))));
    }

    private Future<Upload> write(RoutingContext exchange, Path file, Spool spool) {
        HttpServerRequest request = exchange.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            exchange.response().writeContinue();
        }
        return spool.write().map(fits -> {
            if (!fits) {
                throw new FileTooLarge(most);
            }
            Silence.allow(exchange);
            return new Upload(file, request.getHeader(HttpHeaders.CONTENT_TYPE), spool.fileName());
        });
    }
}
