package org.lotwatch.stats.api;

import jakarta.ws.rs.core.Response;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lotwatch.stats.TooManyGroupsException;
import org.lotwatch.stats.TooManyStreamsException;

/** Failures of the use cases as problems. */
class Failures {

    @ServerExceptionMapper
    Response tooManyGroups(TooManyGroupsException failure) {
        return Problems.rangeTooWide(String.valueOf(failure.getMessage())).toResponse();
    }

    @ServerExceptionMapper
    Response tooManyStreams(TooManyStreamsException failure) {
        return Problems.tooManyStreams(failure.most()).toResponse();
    }

    @ServerExceptionMapper
    Response busy(RejectedExecutionException failure) {
        return Problems.rateLimited().toResponse();
    }
}
