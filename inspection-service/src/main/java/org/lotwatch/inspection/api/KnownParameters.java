package org.lotwatch.inspection.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that a method does not have, ones given twice, and ones without a value: a filter that is ignored answers wrongly. */
class KnownParameters {

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Boolean> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
        given.forEach((name, values) -> check(names, name, values));
    }

    private static void check(Map<String, Boolean> names, String name, List<String> values) {
        Boolean repeats = names.get(name);
        if (repeats == null) {
            throw Problems.unknownParameter(
                    "parameter " + Texts.shown(name) + " is unknown here; known are " + names.keySet());
        }
        if (values.size() > 1 && !repeats) {
            throw Problems.unknownParameter(
                    "parameter " + name + " must be given once, was given " + values.size() + " times");
        }
        if (values.get(0).isEmpty()) {
            throw Problems.badParameter(name, "absent or have a value", "");
        }
    }

    /** The parameters of a method, and whether each may be given several times. */
    private static Map<String, Boolean> namesOf(Method method) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                names.put(named.value(), parameter.getType() == List.class);
            }
        }
        return names;
    }
}
