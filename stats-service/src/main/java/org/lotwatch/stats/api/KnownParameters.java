package org.lotwatch.stats.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that a method does not have, and ones given twice: a filter that is ignored answers wrongly. */
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
        if (request.getUriInfo().getPath().startsWith("/api/")) {
            given.forEach((name, values) -> refuseEmpty(name, values.get(0)));
        }
    }

    /** A form of a page sends fields that were left empty, too; a program that does has made a mistake. */
    private static void refuseEmpty(String name, String value) {
        if (value.isEmpty()) {
            throw Problems.validation(name, "left out or not empty", value);
        }
    }

    private static void check(Set<String> names, String name, List<String> values) {
        if (!names.contains(name)) {
            throw Problems.unknownParameter(
                    "parameter " + Problems.shown(name) + " is unknown here; known are " + names);
        }
        if (values.size() > 1) {
            throw Problems.unknownParameter(
                    "parameter " + name + " must be given once, was given " + values.size() + " times");
        }
        boolean unprintable = values.get(0).codePoints().anyMatch(Character::isISOControl);
        if (unprintable) {
            throw Problems.validation(name, "free of control characters", values.get(0));
        }
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields()).map(KnownParameters::name)
                        : Stream.of(name(parameter)))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
