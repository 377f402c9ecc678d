package org.lotwatch.inspection.api;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lotwatch.inspection.StoreUnavailableException;

/** Failures of the use cases as problems. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @ServerExceptionMapper
    Response unavailable(StoreUnavailableException failure) {
        LOG.debugf(failure, "The database is away");
        return Problems.unavailable().toResponse();
    }
}
