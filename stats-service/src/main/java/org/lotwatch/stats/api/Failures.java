package org.lotwatch.stats.api;

import jakarta.ws.rs.core.Response;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lotwatch.stats.TooManyGroupsException;
import org.lotwatch.stats.TooManyStreamsException;
import org.lotwatch.stats.domain.TooManyRoundsException;
import org.lotwatch.stats.store.StoreUnavailableException;

/** Failures of the use cases as problems. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @ServerExceptionMapper
    Response tooManyGroups(TooManyGroupsException failure) {
        return Problems.rangeTooWide(String.valueOf(failure.getMessage())).toResponse();
    }

    @ServerExceptionMapper
    Response tooManyRounds(TooManyRoundsException failure) {
        return Problems.rangeTooWide(String.valueOf(failure.getMessage())).toResponse();
    }

    @ServerExceptionMapper
    Response tooManyStreams(TooManyStreamsException failure) {
        return Problems.tooManyStreams(failure.most()).toResponse();
    }

    @ServerExceptionMapper
    Response unavailable(StoreUnavailableException failure) {
        LOG.debugf(failure, "An answer was not to be had");
        return Problems.unavailable().toResponse();
    }

    @ServerExceptionMapper
    Response busy(RejectedExecutionException failure) {
        return Problems.rateLimited().toResponse();
    }
}
