package org.lotwatch.testkit;

import org.jspecify.annotations.Nullable;

/** Calls what outlives applications: Quarkus loads classes anew for each, servers belong to the loader that outlives them. */
final class Outliving {
    private Outliving() {}

    /** What a static method of the class answers in that loader. */
    static @Nullable Object call(Class<?> type, String method) {
        try {
            return Class.forName(type.getName(), true, ClassLoader.getSystemClassLoader())
                    .getMethod(method)
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the test servers do not obey: " + rootCause(e).getMessage(), e);
        }
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootCause(cause);
    }
}
