package org.lotwatch.inspection.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that a method does not have, ones given twice, and ones without a value: a filter that is ignored answers wrongly. */
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
        given.forEach((name, values) -> check(names, name, values));
    }

    private static void check(Set<String> names, String name, List<String> values) {
        if (!names.contains(name)) {
            throw Problems.unknownParameter("parameter " + Texts.shown(name) + " is unknown here; known are " + names);
        }
        if (values.size() > 1) {
            throw Problems.unknownParameter(
                    "parameter " + name + " must be given once, was given " + values.size() + " times");
        }
        if (values.get(0).isEmpty()) {
            throw Problems.badParameter(name, "absent or have a value", "");
        }
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> Optional.ofNullable(parameter.getAnnotation(QueryParam.class)))
                .flatMap(Optional::stream)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
