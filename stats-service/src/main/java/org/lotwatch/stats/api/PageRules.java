package org.lotwatch.stats.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What browsers are told about every answer, and problems as pages for those who asked for a page. */
class PageRules {

    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final Annotation[] NONE = {};

    @ServerResponseFilter
    void apply(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem && wantsPage(request)) {
            response.setEntity(Templates.problem(problem).render(), NONE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
        boolean isPage = Optional.ofNullable(response.getMediaType())
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .isPresent();
        response.getHeaders().putSingle("Content-Security-Policy", isPage ? PAGES : DATA);
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
        if (isPage) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/") && accept != null && accept.contains(MediaType.TEXT_HTML);
    }
}
